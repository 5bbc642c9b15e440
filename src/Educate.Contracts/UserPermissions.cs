namespace Educate.Contracts;

/// <summary>Who is asking, and what they may do on the server as a whole.</summary>
public sealed record UserPermissions : IElement<string>
{
    /// <summary>The user id, as text.</summary>
    public required string Id { get; init; }

    /// <summary>What they may do beyond what everybody may; empty for most people.</summary>
    public required IReadOnlyList<UserPermission> Permissions { get; init; }
}

/// <summary>Something that somebody may do.</summary>
public sealed record UserPermission
{
    /// <summary><c>administrator</c> or <c>author</c>.</summary>
    public required string Role { get; init; }
}

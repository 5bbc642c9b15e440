using System.Diagnostics.CodeAnalysis;

namespace Educate.Resources;

/// <summary>Makes the outcomes of an access policy.</summary>
public static class Access
{
    /// <summary>
    /// The caller may go on; the operation gets <paramref name="value"/> in its parameter marked <see cref="GrantedAttribute"/>.
    /// </summary>
    public static Access<TGrant> Granted<TGrant>(TGrant value) => new(value);

    /// <summary>No credential was sent: 401 "Missing authentication".</summary>
    public static AccessDenial Missing() => new(401, null, "Missing authentication", null) { IsMissing = true };

    /// <summary>The credential cannot be read: 401 <c>auth.parse</c>, or another status.</summary>
    public static AccessDenial Malformed(string? message, int status = 401) => new(status, "auth.parse", message, null);

    /// <summary>The credential reads well but what belongs to it could not be looked up: 403 without a code.</summary>
    public static AccessDenial Unrecognized(string? message) => new(403, null, message, null);

    /// <summary>The caller may not do this: 403 <c>auth.perms</c>.</summary>
    public static AccessDenial Refused(string? message, object? details = null) => new(403, "auth.perms", message, details);

    /// <summary>It could not be found out whether the caller may: 500 <c>auth.perms</c>.</summary>
    public static AccessDenial Failed(string? message, object? details = null) => new(500, "auth.perms", message, details);
}

/// <summary>Why a caller may not go on.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Details">More, written as JSON.</param>
public sealed record AccessDenial(int Status, string? Code, string? Message, object? Details)
{
    internal bool IsMissing { get; init; }
}

/// <summary>What an access policy decided.</summary>
/// <typeparam name="TGrant">What the operation learns about the caller.</typeparam>
public readonly struct Access<TGrant>
{
    internal Access(TGrant value) => Value = value;

    internal Access(AccessDenial denial) => Denial = denial;

    /// <summary>Whether the caller may go on.</summary>
    [MemberNotNullWhen(false, nameof(Denial))]
    public bool IsGranted => Denial is null;

    /// <summary>What was granted; the type's default when nothing was.</summary>
    public TGrant? Value { get; }

    /// <summary>Why not; null when granted.</summary>
    public AccessDenial? Denial { get; }

    /// <summary>A denial is an outcome of any policy.</summary>
    public static implicit operator Access<TGrant>(AccessDenial denial) => new(denial);
}

namespace Educate.Contracts;

/// <summary>A secret that a script sends as Bearer instead of signing in. It has its owner's rights.</summary>
public sealed record PersonalToken : IElement<Id<PersonalToken>>
{
    /// <inheritdoc />
    public required Id<PersonalToken> Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the day.</summary>
    public required DateTimeOffset LastUsedAt { get; init; }

    /// <summary>What to send. Only in the reply to its making: it is kept nowhere.</summary>
    public string? Secret { get; init; }
}

/// <summary>What is sent to make a personal token.</summary>
public sealed record PersonalTokenDraft
{
    /// <summary>What to call it.</summary>
    public required string Name { get; init; }
}

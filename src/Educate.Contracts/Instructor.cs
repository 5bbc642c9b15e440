namespace Educate.Contracts;

/// <summary>Who teaches (<c>instructors.v1</c>). Only the id is shown unless more is asked for.</summary>
public sealed record Instructor : IElement<Id<Instructor>>
{
    /// <summary>A number, written as text.</summary>
    public required Id<Instructor> Id { get; init; }

    /// <summary>The name as it is shown.</summary>
    public required string FullName { get; init; }

    /// <summary>What stands before the name, such as <c>Dr</c>.</summary>
    public string? PrefixName { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>The family name.</summary>
    public string? LastName { get; init; }

    /// <summary>What stands behind the name.</summary>
    public string? SuffixName { get; init; }

    /// <summary>The position, such as <c>Professor</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>Who they are, as plain text.</summary>
    public string? Bio { get; init; }

    /// <summary>The address of a picture.</summary>
    public string? Photo { get; init; }

    /// <summary>A short name in lower case.</summary>
    public string? ShortName { get; init; }

    /// <summary>The external user id of their profile, when they have an account.</summary>
    public string? ProfileId { get; init; }

    /// <summary>Whom they teach for.</summary>
    public IReadOnlyList<Id<Partner>> PartnerIds { get; init; } = [];

    /// <summary>What they teach.</summary>
    public IReadOnlyList<Id<Course>> CourseIds { get; init; } = [];
}

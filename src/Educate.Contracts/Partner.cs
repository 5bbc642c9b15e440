namespace Educate.Contracts;

/// <summary>Who offers courses: a university, a school, a company (<c>partners.v1</c>).</summary>
public sealed record Partner : IElement<Id<Partner>>
{
    /// <summary>A number, written as text.</summary>
    public required Id<Partner> Id { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>A short name in lower case, unique.</summary>
    public required string ShortName { get; init; }

    /// <summary>The address of the partner's page.</summary>
    public string? HomeLink { get; init; }

    /// <summary>The address of the logo; may be empty.</summary>
    public string? Logo { get; init; }

    /// <summary>The address of the logo on class pages.</summary>
    public string? ClassLogo { get; init; }

    /// <summary>The address of a square logo.</summary>
    public string? SquareLogo { get; init; }

    /// <summary>The address of a wide logo.</summary>
    public string? RectangularLogo { get; init; }

    /// <summary>Who they are, as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where they are.</summary>
    public PartnerLocation? Location { get; init; }

    /// <summary>Where else they can be found.</summary>
    public PartnerLinks? Links { get; init; }

    /// <summary>Their courses that the catalogue shows.</summary>
    public IReadOnlyList<Id<Course>> CourseIds { get; init; } = [];

    /// <summary>Their instructors.</summary>
    public IReadOnlyList<Id<Instructor>> InstructorIds { get; init; } = [];
}

/// <summary>Where a partner is.</summary>
public sealed record PartnerLocation
{
    /// <summary>The town.</summary>
    public string? City { get; init; }

    /// <summary>The state or region.</summary>
    public string? State { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }
}

/// <summary>Where a partner can be found.</summary>
public sealed record PartnerLinks
{
    /// <summary>The partner's own site.</summary>
    public string? Website { get; init; }

    /// <summary>A name on Twitter.</summary>
    public string? Twitter { get; init; }

    /// <summary>A name on Facebook.</summary>
    public string? Facebook { get; init; }

    /// <summary>A name on YouTube.</summary>
    public string? Youtube { get; init; }
}

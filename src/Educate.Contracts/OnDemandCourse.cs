namespace Educate.Contracts;

/// <summary>An on-demand course by its slug (<c>onDemandCourses.v1</c>): where clients learn the id.</summary>
public sealed record OnDemandCourse : IElement<Id<Course>>
{
    /// <summary>The course's id.</summary>
    public required Id<Course> Id { get; init; }

    /// <summary>The last part of the course's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>What the course is about.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it is meant for learners; false for a staff's trial.</summary>
    public bool IsReal { get; init; }

    /// <summary>Whether identity checks are offered. They are not, so far.</summary>
    public bool IsVerificationEnabled { get; init; }

    /// <summary>The languages it is taught in.</summary>
    public IReadOnlyList<string> PrimaryLanguageCodes { get; init; } = [];

    /// <summary>The address of the course's picture.</summary>
    public string? PromoPhoto { get; init; }

    /// <summary>When it is planned to open, in the staff's own words.</summary>
    public string? PlannedLaunchDate { get; init; }

    /// <summary>Who teaches it.</summary>
    public IReadOnlyList<Id<Instructor>> InstructorIds { get; init; } = [];

    /// <summary>Who offers it.</summary>
    public IReadOnlyList<Id<Partner>> PartnerIds { get; init; } = [];

    /// <summary>The address of a picture for the page's head.</summary>
    public string? BrandingImage { get; init; }

    /// <summary>Since when certificates are sold. Never, here.</summary>
    public DateTimeOffset? CertificatePurchaseEnabledAt { get; init; }

    /// <summary>Logos that this course shows instead of its partners' own, by partner.</summary>
    public IReadOnlyDictionary<string, string>? OverridePartnerLogos { get; init; }

    /// <summary>Since when the course runs in sessions.</summary>
    public DateTimeOffset? SessionsEnabledAt { get; init; }

    /// <summary>Its subjects.</summary>
    public IReadOnlyList<DomainType> DomainTypes { get; init; } = [];

    /// <summary>A word of the original service; always <c>BaseVariant</c> here.</summary>
    public string? PremiumExperienceVariant { get; init; }

    /// <summary>Whether only the invited may enrol.</summary>
    public bool IsRestrictedMembership { get; init; }
}

using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>A course as the catalogue shows it, of either generation (<c>courses.v1</c>).</summary>
public sealed record Course : IElement<Id<Course>>
{
    /// <summary>22 characters, or <c>v1-{n}</c> for a session course.</summary>
    public required Id<Course> Id { get; init; }

    /// <summary>The last part of the course's address; unique, lower case.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>Which generation and kind.</summary>
    public required CourseType CourseType { get; init; }

    /// <summary>Where the course is in its life.</summary>
    public CourseStatus CourseStatus { get; init; }

    /// <summary>Whether learners go by sessions or each at their own time.</summary>
    public CourseMode CourseMode { get; init; }

    /// <summary>Which certificates a learner can earn, such as <c>VerifiedCert</c>. Empty for none.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>What the course is about, as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Questions and answers, as HTML.</summary>
    public string? Faqs { get; init; }

    /// <summary>How much time it asks for, in the staff's own words.</summary>
    public string? Workload { get; init; }

    /// <summary>What a learner needs besides a browser.</summary>
    public string? HardwareRequirement { get; init; }

    /// <summary>For whom.</summary>
    public CourseLevel? Level { get; init; }

    /// <summary>When it is planned to open, in the staff's own words.</summary>
    public string? PlannedLaunchDate { get; init; }

    /// <summary>The address of the course's picture.</summary>
    public string? PhotoUrl { get; init; }

    /// <summary>The address of a larger picture.</summary>
    public string? PromoPhoto { get; init; }

    /// <summary>The address of a wide picture.</summary>
    public string? HeaderImageUrl { get; init; }

    /// <summary>The address of a preview of the course.</summary>
    public string? PreviewLink { get; init; }

    /// <summary>The address of the partner's logo; may be empty.</summary>
    public string? PartnerLogo { get; init; }

    /// <summary>The address of the logo for certificates.</summary>
    public string? CertificatePartnerLogo { get; init; }

    /// <summary>When the course opens or opened.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When its next session starts.</summary>
    public DateTimeOffset? UpcomingSessionStartDate { get; init; }

    /// <summary>The languages it is taught in, such as <c>en</c>.</summary>
    public IReadOnlyList<string> PrimaryLanguages { get; init; } = [];

    /// <summary>The languages its lectures have captions in.</summary>
    public IReadOnlyList<string> SubtitleLanguages { get; init; } = [];

    /// <summary>Its subjects, by slug.</summary>
    public IReadOnlyList<DomainType> DomainTypes { get; init; } = [];

    /// <summary>The ids of its categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Who offers it.</summary>
    public IReadOnlyList<Id<Partner>> PartnerIds { get; init; } = [];

    /// <summary>Who teaches it.</summary>
    public IReadOnlyList<Id<Instructor>> InstructorIds { get; init; } = [];

    /// <summary>The specializations that it belongs to, in the older form.</summary>
    public IReadOnlyList<Id<Specialization>> Specializations { get; init; } = [];

    /// <summary>The specializations that it belongs to.</summary>
    [JsonPropertyName("s12nIds")]
    public IReadOnlyList<string> SpecializationIds { get; init; } = [];

    /// <summary>What only session courses have.</summary>
    public Id<V1Details>? V1Details { get; init; }

    /// <summary>What only on-demand courses have.</summary>
    public Id<V2Details>? V2Details { get; init; }

    /// <summary>The caller's own membership, when there is one.</summary>
    public IReadOnlyList<Pair<UserId, Id<Course>>>? MembershipIds { get; init; }

    /// <summary>The caller's own verified certificate, when there is one.</summary>
    public IReadOnlyList<Pair<UserId, Id<Course>>>? VcMembershipIds { get; init; }

    /// <summary>The caller's own progress, when enrolled.</summary>
    public Pair<UserId, Id<Course>>? CourseProgress { get; init; }

    /// <summary>Whether the catalogue shows it.</summary>
    public bool Display { get; init; }

    /// <summary>0 basic undergraduate, 1 advanced undergraduate or starting graduate, 2 advanced graduate, 3 other.</summary>
    public int? TargetAudience { get; init; }

    /// <summary>A word of the original service; always <c>BaseVariant</c> here, since nothing is sold.</summary>
    public string? PremiumExperienceVariant { get; init; }

    /// <summary>Whether a session course can be studied outside its sessions.</summary>
    public bool? SelfStudy { get; init; }
}

/// <summary>A subject of two levels, by slug.</summary>
public sealed record DomainType
{
    /// <summary>The subject, such as <c>computer-science</c>.</summary>
    public required string DomainId { get; init; }

    /// <summary>The narrower subject within it.</summary>
    public required string SubdomainId { get; init; }
}

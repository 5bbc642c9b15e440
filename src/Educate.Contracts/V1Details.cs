namespace Educate.Contracts;

/// <summary>What only session courses have (<c>v1Details.v1</c>).</summary>
public sealed record V1Details : IElement<Id<V1Details>>
{
    /// <summary>The course's id, <c>v1-{n}</c>.</summary>
    public required Id<V1Details> Id { get; init; }

    /// <summary>The word in class addresses, such as <c>nightsky</c>.</summary>
    public string? ClassId { get; init; }

    /// <summary>About the course, as HTML.</summary>
    public string? AboutTheCourse { get; init; }

    /// <summary>About who teaches it, as HTML.</summary>
    public string? AboutTheInstructor { get; init; }

    /// <summary>How it runs, as HTML.</summary>
    public string? CourseFormat { get; init; }

    /// <summary>What it covers, as HTML.</summary>
    public string? CourseSyllabus { get; init; }

    /// <summary>Questions and answers, as HTML.</summary>
    public string? Faq { get; init; }

    /// <summary>What a learner should know before, as HTML.</summary>
    public string? RecommendedBackground { get; init; }

    /// <summary>One paragraph, as plain text.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>What to read, as HTML.</summary>
    public string? Readings { get; init; }

    /// <summary>The code of an introduction on YouTube.</summary>
    public string? Video { get; init; }

    /// <summary>Its sessions, the oldest first.</summary>
    public IReadOnlyList<Id<V1Session>> SessionIds { get; init; } = [];

    /// <summary>The session that starts next.</summary>
    public Id<V1Session>? UpcomingSessionId { get; init; }
}

/// <summary>One run of a session course (<c>v1Sessions.v1</c>).</summary>
public sealed record V1Session : IElement<Id<V1Session>>
{
    /// <summary>A number, written as text.</summary>
    public required Id<V1Session> Id { get; init; }

    /// <summary>The address of the session's class pages.</summary>
    public string? HomeLink { get; init; }

    /// <summary>Whether learners can be in it now or later.</summary>
    public bool Active { get; init; }

    /// <summary>Whether certificates have been given out.</summary>
    public bool CertificatesReleased { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? DbEndDate { get; init; }

    /// <summary>How long it runs, in words: <c>6 weeks</c>.</summary>
    public string? DurationString { get; init; }

    /// <summary>How many weeks it runs.</summary>
    public int? DurationWeeks { get; init; }

    /// <summary>Whether identity checks were offered.</summary>
    public bool HasSigTrack { get; init; }

    /// <summary>The day of the month it starts on.</summary>
    public int? StartDay { get; init; }

    /// <summary>The month it starts in, 1 to 12.</summary>
    public int? StartMonth { get; init; }

    /// <summary>The year it starts in.</summary>
    public int? StartYear { get; init; }

    /// <summary>1 when it is shown, else 0.</summary>
    public int Status { get; init; }

    /// <summary>Whether a certificate can be earned.</summary>
    public bool EligibleForCertificate { get; init; }

    /// <summary>Who teaches this session.</summary>
    public IReadOnlyList<Id<Instructor>> InstructorIds { get; init; } = [];
}

/// <summary>What only on-demand courses have (<c>v2Details.v1</c>).</summary>
public sealed record V2Details : IElement<Id<V2Details>>
{
    /// <summary>The course's id.</summary>
    public required Id<V2Details> Id { get; init; }

    /// <summary>When it is planned to open, in the staff's own words.</summary>
    public string? PlannedLaunchDate { get; init; }

    /// <summary>Since when it runs in sessions.</summary>
    public DateTimeOffset? SessionsEnabledAt { get; init; }

    /// <summary>Its sessions, when its dates are fixed.</summary>
    public IReadOnlyList<Id<OnDemandSession>> OnDemandSessions { get; init; } = [];
}

/// <summary>One run of an on-demand course with fixed dates (<c>onDemandSessions.v1</c>).</summary>
public sealed record OnDemandSession : IElement<Id<OnDemandSession>>
{
    /// <summary>22 characters.</summary>
    public required Id<OnDemandSession> Id { get; init; }

    /// <summary>The course.</summary>
    public required Id<Course> CourseId { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The same dates for everybody.</summary>
    public required IReadOnlyList<ModuleDeadline> ModuleDeadlines { get; init; }

    /// <summary>Whether only the invited are in it.</summary>
    public bool? IsPrivate { get; init; }
}

/// <summary>A specialization in its older form (<c>specializations.v1</c>).</summary>
public sealed record Specialization : IElement<Id<Specialization>>
{
    /// <summary>A number, written as text.</summary>
    public required Id<Specialization> Id { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>A short name in lower case.</summary>
    public required string ShortName { get; init; }

    /// <summary>Who made it, in words.</summary>
    public string? Byline { get; init; }

    /// <summary>The address of its picture.</summary>
    public string? Logo { get; init; }

    /// <summary>The code of an introduction on YouTube.</summary>
    public string? Video { get; init; }

    /// <summary>Its courses in learning order.</summary>
    public IReadOnlyList<Id<Course>> PrimaryCourseIds { get; init; } = [];

    /// <summary>Groups of courses that can replace each other.</summary>
    public IReadOnlyList<IReadOnlyList<Id<Course>>> InterchangeableCourseIds { get; init; } = [];

    /// <summary>Who offers it.</summary>
    public IReadOnlyList<Id<Partner>> PartnerIds { get; init; } = [];

    /// <summary>Who teaches it.</summary>
    public IReadOnlyList<Id<Instructor>> InstructorIds { get; init; } = [];

    /// <summary>What it is about.</summary>
    public string? Details { get; init; }

    /// <summary>Whether the catalogue shows it.</summary>
    public bool Display { get; init; }
}

/// <summary>A certificate of a learner (<c>vcMemberships.v1</c>).</summary>
public sealed record VcMembership : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Whose, and of which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Whose.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>Of which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>The code by which it can be checked.</summary>
    public string? CertificateCode { get; init; }

    /// <summary>The code of the form that shows the grade.</summary>
    public string? CertificateCodeWithGrade { get; init; }

    /// <summary>The grade that it was given for.</summary>
    public CourseGradeRecord? CourseGradeRecord { get; init; }

    /// <summary>The grade, 0 to 1.</summary>
    public double? Grade { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>Whether the course was of the older generation.</summary>
    public bool IsSparkCourse { get; init; }
}

/// <summary>The grade that a certificate was given for.</summary>
public sealed record CourseGradeRecord
{
    /// <summary>When it was computed.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Whether the course was passed.</summary>
    public required string PassingState { get; init; }

    /// <summary>Whether it was passed with distinction.</summary>
    public string? Distinction { get; init; }
}

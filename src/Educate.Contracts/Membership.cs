using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>A learner in a course of either generation (<c>memberships.v1</c>).</summary>
public sealed record Membership : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and in which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>As what.</summary>
    public required CourseRole Role { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? EnrolledTimestamp { get; init; }

    /// <summary>When a page of the course was last opened.</summary>
    public DateTimeOffset? LastAccessedTimestamp { get; init; }

    /// <summary>How well, so far.</summary>
    public MembershipGrade? Grade { get; init; }

    /// <summary>The caller's certificate: true when one was given.</summary>
    public bool? Vc { get; init; }

    /// <summary>The session of a session course.</summary>
    public Id<V1Session>? V1SessionId { get; init; }

    /// <summary>The certificate.</summary>
    public Pair<UserId, Id<Course>>? VcMembershipId { get; init; }

    /// <summary>The session of an on-demand course with fixed dates.</summary>
    public Id<OnDemandSession>? OnDemandSessionId { get; init; }

    /// <summary>The memberships of sessions of the course.</summary>
    public IReadOnlyList<string>? OnDemandSessionMembershipIds { get; init; }

    /// <summary>The same, under the name that later clients use.</summary>
    public IReadOnlyList<string>? OnDemandSessionMemberships { get; init; }

    /// <summary>The identity-check profile. None, so far.</summary>
    public string? SignatureTrackProfile { get; init; }
}

/// <summary>A grade as memberships show it.</summary>
public sealed record MembershipGrade
{
    /// <summary>Whether the course is passed.</summary>
    public required GradeRecord Record { get; init; }

    /// <summary>0 to 1 in on-demand courses, 0 to 100 in session courses.</summary>
    public required double Score { get; init; }

    /// <summary>Whether with distinction.</summary>
    public required DistinctionLevel DistinctionLevel { get; init; }
}

/// <summary>Whether a course is passed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GradeRecord>))]
public enum GradeRecord
{
    /// <summary>Not yet.</summary>
    [JsonStringEnumMemberName("NOT_PASSED")]
    NotPassed,

    /// <summary>Passed.</summary>
    [JsonStringEnumMemberName("PASSED")]
    Passed,

    /// <summary>Nothing in it is graded.</summary>
    [JsonStringEnumMemberName("NOT_PASSABLE")]
    NotPassable,

    /// <summary>Passed with identity checks.</summary>
    [JsonStringEnumMemberName("VERIFIED_PASSED")]
    VerifiedPassed,
}

/// <summary>Whether with distinction.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DistinctionLevel>))]
public enum DistinctionLevel
{
    /// <summary>Nothing to distinguish yet.</summary>
    [JsonStringEnumMemberName("NO_DISTINCTION")]
    NoDistinction,

    /// <summary>As most.</summary>
    [JsonStringEnumMemberName("NORMAL")]
    Normal,

    /// <summary>With distinction.</summary>
    [JsonStringEnumMemberName("DISTINCTION")]
    Distinction,

    /// <summary>With honours.</summary>
    [JsonStringEnumMemberName("HONORS")]
    Honors,
}

/// <summary>A learner in a course, as the seed's clients read it (<c>openCourseMemberships.v1</c>).</summary>
public sealed record OpenCourseMembership : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and in which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>When the learner enrolled.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>As what.</summary>
    public required CourseRole CourseRole { get; init; }
}

/// <summary>What enrols: the course, and the caller if anybody is named.</summary>
public sealed record Enrolment
{
    /// <summary>The course.</summary>
    public required Id<Course> CourseId { get; init; }

    /// <summary>The caller; may be left out.</summary>
    public UserId? UserId { get; init; }
}

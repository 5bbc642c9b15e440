using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// What the dashboard must know of one course of a learner. Nothing in it depends on the time of day, so it can be kept with the learner's
/// snapshot. An on-demand course has a <see cref="Standing"/>, a session course a <see cref="Session"/>.
/// </summary>
public sealed record DashboardFacts
{
    /// <summary>The course.</summary>
    public required Id<Course> CourseId { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>When the learner enrolled.</summary>
    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>The last learning activity; in a session course the last page visit. Null when there was none yet.</summary>
    public DateTimeOffset? LastLearnedAt { get; init; }

    /// <summary>The role is PRE_ENROLLED_LEARNER.</summary>
    public bool IsPreEnrolled { get; init; }

    /// <summary>Put away by the learner.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The learner's switch.</summary>
    public bool IsOnDashboard { get; init; } = true;

    /// <summary>Left out until the calendar day of this instant.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Progress in an on-demand course.</summary>
    public CourseStanding? Standing { get; init; }

    /// <summary>The dates of an on-demand course, in order of time (<see cref="DueDates.Of"/>).</summary>
    public ImmutableArray<DueDate> Dates { get; init; } = [];

    /// <summary>The weeks of a session course.</summary>
    public SessionWeeks? Session { get; init; }

    /// <summary>The grade in either.</summary>
    public required CourseGrade Grade { get; init; }
}

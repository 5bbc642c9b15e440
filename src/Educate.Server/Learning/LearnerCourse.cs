using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>One course of a learner, with all that was recorded in it. A part of a <see cref="LearnerState"/>; immutable.</summary>
public sealed class LearnerCourse
{
    private readonly ScheduleRow? _schedule;
    private readonly LearnerClock _clock;
    private LearnerStanding? _standing;
    private DashboardFacts? _facts;

    internal LearnerCourse(MembershipRow membership, ScheduleRow? schedule, IReadOnlyList<KeyValuePair<Id<Item>, ItemState>> items, LearnerClock clock)
    {
        (Membership, _schedule, Items, _clock) = (membership, schedule, items, clock);
        Key = new(membership.UserId, membership.CourseId);
    }

    /// <summary>The learner and the course.</summary>
    public Pair<UserId, Id<Course>> Key { get; }

    /// <summary>Whether they are in it now.</summary>
    public bool IsIn => Membership.LeftAt is null;

    /// <summary>The stored membership, for reading only.</summary>
    internal MembershipRow Membership { get; }

    /// <summary>Every item that was touched, retired ones included.</summary>
    internal IReadOnlyList<KeyValuePair<Id<Item>, ItemState>> Items { get; }

    /// <summary>The role now.</summary>
    public CourseRole RoleAt(CourseEntry entry, DateTimeOffset now) => CourseStart.RoleAt(Membership, entry, now);

    /// <summary>Where the learner stands in the course's published version.</summary>
    internal LearnerStanding On(CourseEntry entry)
    {
        var outline = CourseOutlines.Of(entry);
        var standing = _standing;
        if (standing?.Outline != outline)
        {
            _standing = standing = new LearnerStanding(outline, Membership, _schedule, Items, _clock);
        }

        return standing;
    }

    /// <summary>The grade in a course of either generation.</summary>
    internal CourseGrade GradeIn(CourseEntry entry) => entry.IsV1
        ? Grading.OfSession(Membership.V1Grade is { } grade ? SessionGrade.Points(grade) : null, Membership.IsPassed, Membership.GradedAt)
        : On(entry).Grade;

    /// <summary>The weeks of the session that the learner is in; null in an on-demand course.</summary>
    internal SessionWeeks? WeeksIn(CourseEntry entry) =>
        CourseStart.SessionOf(Membership, entry) is { } session ? new SessionWeeks(session.Start, session.Weeks) : null;

    /// <summary>What the dashboard must know of the course.</summary>
    internal DashboardFacts FactsIn(CourseEntry entry)
    {
        var standing = entry.IsV1 ? null : On(entry);
        var facts = _facts;
        if (facts is null || !ReferenceEquals(facts.Standing, standing?.Standing) || facts.Name != entry.Course.Name || entry.IsV1)
        {
            _facts = facts = new DashboardFacts
            {
                CourseId = entry.Id,
                Name = entry.Course.Name,
                EnrolledAt = Membership.EnrolledAt,
                LastLearnedAt = entry.IsV1 ? Later(Membership.LastLearnedAt, Membership.LastAccessedAt) : Membership.LastLearnedAt,
                IsArchived = Membership.IsArchived,
                IsOnDashboard = Membership.IsOnDashboard,
                SnoozedUntil = Membership.SnoozedUntil,
                Standing = standing?.Standing,
                Dates = standing?.Dates ?? [],
                Session = WeeksIn(entry),
                Grade = GradeIn(entry),
            };
        }

        return facts;
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}

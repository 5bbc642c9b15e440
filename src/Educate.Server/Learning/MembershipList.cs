using System.Globalization;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>A learner's memberships as a list, remembered with the learner's state until time moves one of them.</summary>
internal sealed record MembershipList(
    CatalogueSnapshot Snapshot, DateTimeOffset MadeAt, DateTimeOffset ChangesAt, IReadOnlyList<Membership> Elements)
{
    public static IReadOnlyList<Membership> Of(
        LearnerState state, CatalogueSnapshot snapshot, string? filter, bool showHidden, DateTimeOffset now)
    {
        var key = (MembershipFilters.Parse(filter), showHidden);
        return state.Remember(
            key,
            known => known.Snapshot == snapshot && now >= known.MadeAt && now < known.ChangesAt,
            () => Make(state, snapshot, key.Item1, showHidden, now)).Elements;
    }

    public static Membership ElementOf(LearnerCourse course, CourseEntry entry, DateTimeOffset now)
    {
        var row = course.Membership;
        var role = course.RoleAt(entry, now);
        return new Membership
        {
            Id = course.Key,
            Role = role,
            EnrolledTimestamp = row.EnrolledAt,
            LastAccessedTimestamp = Later(row.LastAccessedAt, row.LastLearnedAt),
            Grade = role == CourseRole.Learner ? GradeOf(course, entry) : null,
            Vc = false,
            V1SessionId = entry.IsV1 && row.V1SessionId is { } session ? new Id<V1Session>(session.ToString(CultureInfo.InvariantCulture)) : null,
            OnDemandSessionId = entry.Session?.Id,
        };
    }

    private static MembershipList Make(
        LearnerState state, CatalogueSnapshot snapshot, MembershipFilter filter, bool showHidden, DateTimeOffset now)
    {
        var today = state.Clock.DateOf(now);
        var elements = new List<Membership>(state.Courses.Count);
        var changesAt = DateTimeOffset.MaxValue;
        foreach (var course in state.Courses)
        {
            var row = course.Membership;
            if (!course.IsIn || snapshot.Find(row.CourseId) is not { } entry || !(entry.IsPublic || row.Role.IsStaff()))
            {
                continue;
            }

            var weeks = course.WeeksIn(entry);
            Note(row.Role == CourseRole.PreEnrolledLearner ? CourseStart.Of(row, entry) : null);
            Note(weeks is { } ahead ? state.Clock.StartOf(ahead.EndsOn.AddDays(1)) : null);
            var isHidden = row.IsArchived || !row.IsOnDashboard;
            if ((filter & FilterOf(course, entry, weeks, today, now)) != 0 && (showHidden || !isHidden))
            {
                elements.Add(ElementOf(course, entry, now));
            }
        }

        return new MembershipList(snapshot, now, changesAt, elements);

        void Note(DateTimeOffset? instant) => changesAt = instant > now && instant < changesAt ? instant.Value : changesAt;
    }

    private static MembershipFilter FilterOf(LearnerCourse course, CourseEntry entry, SessionWeeks? weeks, DateOnly today, DateTimeOffset now)
    {
        if (course.Membership.IsArchived || weeks?.HasEnded(today) == true)
        {
            return MembershipFilter.Past;
        }

        return course.RoleAt(entry, now) == CourseRole.PreEnrolledLearner ? MembershipFilter.PreEnrolled : MembershipFilter.Current;
    }

    private static MembershipGrade? GradeOf(LearnerCourse course, CourseEntry entry)
    {
        if (entry.IsV1 && course.Membership.V1Grade is null)
        {
            return null;
        }

        var grade = course.GradeIn(entry);
        return new MembershipGrade
        {
            Record = grade.PassingState switch
            {
                PassingState.Passed => GradeRecord.Passed,
                PassingState.VerifiedPassed => GradeRecord.VerifiedPassed,
                PassingState.NotPassable => GradeRecord.NotPassable,
                _ => GradeRecord.NotPassed,
            },
            Score = entry.IsV1 ? SessionGrade.Points(course.Membership.V1Grade!.Value) : Millionths.ToFraction(grade.Grade),
            DistinctionLevel = grade.PassingState is PassingState.Passed or PassingState.VerifiedPassed
                ? DistinctionLevel.Normal
                : DistinctionLevel.NoDistinction,
        };
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}

/// <summary>The parts of a learner's list of courses. Each course is in one of them.</summary>
[Flags]
internal enum MembershipFilter
{
    None = 0,

    /// <summary>What is in neither of the others, finished courses too.</summary>
    Current = 1,

    /// <summary>Ahead of the start.</summary>
    PreEnrolled = 2,

    /// <summary>A session that has ended, or put away by the learner.</summary>
    Past = 4,

    All = Current | PreEnrolled | Past,
}

/// <summary>Reads the list of filters.</summary>
internal static class MembershipFilters
{
    /// <summary>Names that are not known choose nothing.</summary>
    public static MembershipFilter Parse(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return MembershipFilter.All;
        }

        var filter = MembershipFilter.None;
        foreach (var range in names.AsSpan().Split(','))
        {
            filter |= names.AsSpan(range) switch
            {
                "current" => MembershipFilter.Current,
                "preEnrolled" => MembershipFilter.PreEnrolled,
                "past" => MembershipFilter.Past,
                _ => MembershipFilter.None,
            };
        }

        return filter;
    }
}

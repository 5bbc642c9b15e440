using System.Runtime.InteropServices;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// The dashboard's rows, order and reasons. "Days inactive = calendar days in the learner's zone since the last learning activity, not since the
/// last sign-in. Never started counts from the enrolment. No deadline ahead shows no deadline. It leaves out past, hidden, pre-enrolled and
/// completed courses; completed ones come last with <c>showHidden=true</c>." Nothing depends on the time of day beyond the learner's calendar
/// day and passed deadlines.
/// </summary>
public static class DashboardRanking
{
    private const int NearlyDonePercent = 80;
    private const int NearlyDoneMinutes = 120;

    /// <summary>The dashboard of a learner. The order is complete: equal facts give equal lists, whatever order they come in.</summary>
    public static Dashboard Of(
        IReadOnlyList<DashboardFacts> courses, DashboardOrder order, bool showHidden, DateTimeOffset now, LearnerClock clock)
    {
        var today = clock.DateOf(now);
        var changesAt = clock.StartOf(today.AddDays(1));
        var rows = new List<DashboardRow>(courses.Count);
        for (var index = 0; index < courses.Count; index++)
        {
            if (IsListed(courses[index], today, showHidden, clock))
            {
                var row = RowOf(courses[index], now, today, clock);
                rows.Add(row);
                if (row.NextDeadline is { Deadline: var deadline } && deadline < changesAt)
                {
                    changesAt = deadline.AddTicks(1);
                }
            }
        }

        rows.Sort(DashboardComparison.By(order));
        var ranked = new DashboardRow[rows.Count];
        for (var index = 0; index < ranked.Length; index++)
        {
            var row = rows[index];
            ranked[index] = row with { Rank = index + 1, Reason = DashboardReason.Of(row, order, today, clock) };
        }

        return new Dashboard(ImmutableCollectionsMarshal.AsImmutableArray(ranked), changesAt);
    }

    /// <summary>
    /// Whether a course is on the list. Pre-enrolled ones never are. Archived, switched off, snoozed, completed and ended ones only when
    /// <paramref name="showHidden"/> asks for them; a snooze ends with the start of its day.
    /// </summary>
    public static bool IsListed(DashboardFacts course, DateOnly today, bool showHidden, LearnerClock clock)
    {
        if (course.IsPreEnrolled)
        {
            return false;
        }

        var isHidden = course.IsArchived
            || !course.IsOnDashboard
            || course.Standing is { IsCompleted: true }
            || course.Session is { } session && session.HasEnded(today)
            || (course.SnoozedUntil is { } until && clock.DateOf(until) > today);
        return showHidden || !isHidden;
    }

    private static DashboardRow RowOf(DashboardFacts course, DateTimeOffset now, DateOnly today, LearnerClock clock)
    {
        var (next, overdue, first) = DatesOf(course, now);
        var minutes = course.Standing?.MinutesLeft ?? 0;
        var hasEnded = course.Session is { } session && session.HasEnded(today);
        var isCompleted = course.Standing?.IsCompleted ?? (hasEnded && course.Grade.PassingState == PassingState.Passed);
        return new DashboardRow
        {
            Facts = course,
            DaysInactive = Math.Max(0, today.DayNumber - clock.DateOf(course.LastLearnedAt ?? course.EnrolledAt).DayNumber),
            ProgressPercent = course.Standing?.Overall ?? course.Session?.PercentOn(today) ?? 0,
            NextDeadline = next,
            DaysLeft = next is null ? 0 : clock.DateOf(next.Deadline).DayNumber - today.DayNumber,
            OverdueCount = overdue,
            FirstOverdue = first,
            MinutesLeft = minutes,
            IsNearlyDone = course.Standing is { Overall: >= NearlyDonePercent } && minutes <= NearlyDoneMinutes && !isCompleted,
            IsCompleted = isCompleted,
            HasEnded = hasEnded,
        };
    }

    private static (DueDate? Next, int Overdue, DueDate? First) DatesOf(DashboardFacts course, DateTimeOffset now)
    {
        DueDate? first = null;
        var overdue = 0;
        foreach (var date in course.Dates)
        {
            if (!date.IsOpen)
            {
                continue;
            }

            if (date.Deadline >= now)
            {
                return (date, overdue, first);
            }

            first ??= date;
            overdue++;
        }

        return (null, overdue, first);
    }
}

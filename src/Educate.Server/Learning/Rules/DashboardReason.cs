using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Why a course stands where it does: "one plain sentence", and "nothing that is not true". It leads with what the list is sorted by where that
/// says something, else with what matters most: nearly done, due within a day, long untouched, overdue, untouched for a week, not started, next.
/// </summary>
internal static class DashboardReason
{
    private const int Cold = 14;
    private const int Cooling = 7;

    /// <summary>The sentence for a row, without a full stop.</summary>
    public static string Of(DashboardRow row, DashboardOrder order, DateOnly today, LearnerClock clock) => row.Facts switch
    {
        { Session: { } session } => OfSession(session, row, today),
        { Standing: { IsCompleted: false } standing } => OfOpen(standing, row, order, today, clock),
        { Grade.PassingState: PassingState.Passed or PassingState.VerifiedPassed } => "Completed and passed",
        { Grade.PassingState: PassingState.NotPassed } => "Completed, not passed",
        _ => "Completed",
    };

    private static string OfSession(SessionWeeks session, DashboardRow row, DateOnly today)
    {
        if (session.HasEnded(today))
        {
            var passed = row.IsCompleted ? ", passed" : "";
            return $"Ended on {Wording.Date(session.EndsOn, today)}{passed}";
        }

        var ends = session.EndsOn == today ? "today" : Wording.Date(session.EndsOn, today);
        return session.HasStarted(today)
            ? $"Week {session.WeekOn(today)} of {session.Weeks}, ends {ends}"
            : $"Starts {Wording.When(session.StartsOn, today)}, {Wording.Count(session.Weeks, "week", "weeks")}";
    }

    private static string OfOpen(CourseStanding standing, DashboardRow row, DashboardOrder order, DateOnly today, LearnerClock clock)
    {
        if (order == DashboardOrder.Deadline && row.NextDeadline is not null)
        {
            return Joined(Due(row, today), Late(row) ?? Neglect(row));
        }

        if (order == DashboardOrder.MinutesLeft && !row.IsNearlyDone)
        {
            return Joined(Left(standing), Late(row) ?? DueSoon(row, today));
        }

        return row switch
        {
            { IsNearlyDone: true } => Joined(AlmostThere(standing), Late(row) ?? DueSoon(row, today)),
            { NextDeadline: not null, DaysLeft: <= 1 } => Joined(Due(row, today), Late(row) ?? Neglect(row)),
            { DaysInactive: >= Cold } => Joined(Neglect(row)!, GradedLeft(row) ?? Late(row) ?? Left(standing)),
            { FirstOverdue: not null } => Overdue(row, today, clock),
            { DaysInactive: >= Cooling } => Joined(Neglect(row)!, GradedLeft(row) ?? Left(standing)),
            { Facts.LastLearnedAt: null } => $"Not started yet; first: {Step(standing)}",
            _ => $"Next: {Step(standing)}",
        };
    }

    private static string Joined(string lead, string? rest) => rest is null ? lead : $"{lead}; {char.ToLowerInvariant(rest[0])}{rest[1..]}";

    private static string AlmostThere(CourseStanding standing)
    {
        if (standing.RequiredLeft > 1)
        {
            var time = standing.MinutesLeft > 0 ? $", {Wording.Minutes(standing.MinutesLeft)}" : "";
            return $"Almost there: {standing.RequiredLeft} items{time}";
        }

        var item = standing.NextItem!;
        var length = item.Minutes > 0 ? $" of {Wording.Minutes(item.Minutes)}" : "";
        return $"Almost there: one {Wording.Noun(item.Kind).One}{length}";
    }

    private static string Due(DashboardRow row, DateOnly today) =>
        $"Due {Wording.When(today.AddDays(row.DaysLeft), today)}: {row.NextDeadline!.Name}";

    private static string? DueSoon(DashboardRow row, DateOnly today) => row is { NextDeadline: not null, DaysLeft: <= 1 } ? Due(row, today) : null;

    private static string? Late(DashboardRow row) => row.OverdueCount > 0 ? $"{row.OverdueCount} overdue" : null;

    private static string Overdue(DashboardRow row, DateOnly today, LearnerClock clock)
    {
        var ago = Wording.Ago(today.DayNumber - clock.DateOf(row.FirstOverdue!.Deadline).DayNumber);
        return row.OverdueCount == 1 ? $"Was due {ago}: {row.FirstOverdue.Name}" : $"{row.OverdueCount} overdue; the first was due {ago}";
    }

    private static string? Neglect(DashboardRow row) => row switch
    {
        { DaysInactive: < Cooling } => null,
        { Facts.LastLearnedAt: null } => $"Not started since enrolling {Wording.Days(row.DaysInactive)} ago",
        _ => $"Untouched for {Wording.Days(row.DaysInactive)}",
    };

    private static string? GradedLeft(DashboardRow row)
    {
        var (all, left) = (row.Facts.Grade.PassableItemsCount, row.Facts.Grade.PassableItemsCount - row.Facts.Grade.PassedItemsCount);
        var (one, many) = row.Facts.Standing!.Outline.GradedNoun;
        return left <= 0 ? null : all == 1 ? $"one {one} left" : $"{left} of {all} {many} left";
    }

    private static string Left(CourseStanding standing)
    {
        var time = standing.MinutesLeft > 0 ? $", {Wording.Minutes(standing.MinutesLeft)}" : "";
        return $"{Wording.Count(standing.RequiredLeft, "item", "items")} left{time}";
    }

    private static string Step(CourseStanding standing)
    {
        var item = standing.NextItem!;
        return item.Minutes > 0 ? $"{item.Name}, {Wording.Minutes(item.Minutes)}" : item.Name;
    }
}

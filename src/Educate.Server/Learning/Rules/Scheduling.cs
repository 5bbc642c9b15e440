using System.Collections.Immutable;
using Educate.Contracts;
using Educate.Courseware;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// When modules are due. "Weeks (default): periods in order; the k-th ends on the first Sunday 23:59:59 of the learner's zone that is not
/// earlier than <c>start</c> + 7 days × (weeks up to and including k); the millisecond part of <c>start</c> is kept; steps are calendar weeks,
/// so a clock change moves the UTC time, never the wall time. Fixed: the staff's or the package's own dates: a module's deadline is the latest
/// date in it, an item keeps its own; the same for everybody, shifting not offered." A <see cref="LearnerClock"/> settles what a wall time means.
/// </summary>
public static class Scheduling
{
    /// <summary>
    /// The deadlines of a learner who begins at <paramref name="start"/>, in a course of either schedule. Before the course starts, the weeks
    /// count from its start: "never a date before the course starts". Ask <see cref="CanBeginAt"/> first when the start is somebody's wish.
    /// </summary>
    public static ModuleDeadlines Begin(CourseOutline outline, DateTimeOffset start, LearnerClock clock)
    {
        var cut = Cut(start);
        return outline.Terms.Schedule == ScheduleKind.Fixed
            ? Made(cut, outline.FixedDeadlines)
            : Made(NotBefore(outline, cut), InCourseOrder(outline, Weeks(outline.Periods, NotBefore(outline, cut), clock)));
    }

    /// <summary>Whether weeks can be counted from an instant that a caller names: it lies between 1970 and the year 9000.</summary>
    public static bool CanBeginAt(DateTimeOffset start) => start.UtcDateTime.Year is >= 1970 and < 9000;

    /// <summary>The weeks rule by itself: one deadline for each module of the periods, in their order.</summary>
    public static ImmutableArray<ModuleDeadline> Weeks(IReadOnlyList<SchedulePeriod> periods, DateTimeOffset start, LearnerClock clock)
    {
        var deadlines = ImmutableArray.CreateBuilder<ModuleDeadline>();
        var weeks = 0;
        foreach (var period in periods)
        {
            weeks += Math.Max(0, period.NumberOfWeeks);
            var deadline = SundayAfter(start, weeks, clock);
            foreach (var module in period.ModuleIds)
            {
                deadlines.Add(new ModuleDeadline(module, deadline));
            }
        }

        return deadlines.DrainToImmutable();
    }

    /// <summary>Whether a learner may shift their dates now, and if not, why.</summary>
    public static ShiftOffer OfferShift(ModuleDeadlines current, CourseStanding standing)
    {
        var terms = standing.Outline.Terms;
        return terms switch
        {
            { Schedule: ScheduleKind.Fixed } => ShiftOffer.FixedDates,
            { ShiftsAllowed: <= 0 } => ShiftOffer.NeverHere,
            { ShiftsAllowed: { } allowed } when current.ShiftsMade >= allowed => ShiftOffer.UsedUp,
            _ when !current.IsEnabled || current.Deadlines.IsEmpty => ShiftOffer.NoDeadlines,
            _ when standing.IsCompleted => ShiftOffer.AllFinished,
            _ => ShiftOffer.Open,
        };
    }

    /// <summary>
    /// "Shift my dates: <c>start</c> = now, finished modules keep their old deadline, the weeks of the unfinished ones count from 1." A period
    /// counts as long as one of its modules is unfinished. Showing the answer without keeping it is the preview. It does not ask
    /// <see cref="OfferShift"/>; in a course with fixed dates it changes nothing.
    /// </summary>
    public static ModuleDeadlines Shift(ModuleDeadlines current, CourseStanding standing, DateTimeOffset now, LearnerClock clock)
    {
        var outline = standing.Outline;
        if (outline.Terms.Schedule == ScheduleKind.Fixed)
        {
            return current;
        }

        var finished = standing.ModulesCompleted.ToHashSet();
        var open = outline.Periods.Where(period => !period.ModuleIds.All(finished.Contains)).ToList();
        var start = NotBefore(outline, Cut(now));
        var moved = Weeks(open, start, clock).ToDictionary(deadline => deadline.ModuleId);
        return current with
        {
            Start = start,
            Deadlines = [.. Follow(current, outline, clock).Deadlines.Select(old => finished.Contains(old.ModuleId) ? old : moved[old.ModuleId])],
            ShiftsMade = current.ShiftsMade + 1,
            BeforeShift = current with { BeforeShift = null },
        };
    }

    /// <summary>
    /// Takes the last shift back, as if it had not been made. Whether deadlines are switched on stays as it is. Without a shift to undo
    /// the answer is <paramref name="current"/> itself. When the course has changed since, <see cref="Follow"/> fits the answer to it.
    /// </summary>
    public static ModuleDeadlines Undo(ModuleDeadlines current) =>
        current.BeforeShift is { } before ? before with { IsEnabled = current.IsEnabled } : current;

    /// <summary>
    /// Fits deadlines to a new version of the course. Modules keep the deadlines already made; retired ones lose theirs; an added module is due
    /// with its period, else with the next module that has a deadline, and at the end its weeks after the last one. Fixed dates are the new ones.
    /// </summary>
    public static ModuleDeadlines Follow(ModuleDeadlines current, CourseOutline outline, LearnerClock clock)
    {
        if (outline.Terms.Schedule == ScheduleKind.Fixed)
        {
            return Holding(current, outline.FixedDeadlines);
        }

        return IsFitting(current, outline) ? current : Holding(current, AddedModules.Fit(current, outline, clock));
    }

    /// <summary>
    /// The first Sunday 23:59:59 that is not earlier than <paramref name="weeks"/> calendar weeks after <paramref name="start"/>. Nothing on a
    /// Sunday is later than its 23:59:59 with the millisecond of the start, so it is the first Sunday on or after that day.
    /// </summary>
    internal static DateTimeOffset SundayAfter(DateTimeOffset start, int weeks, LearnerClock clock)
    {
        var day = clock.DateOf(start).AddDays(7 * weeks);
        return clock.EndOf(day.AddDays((7 - (int)day.DayOfWeek) % 7), start.Millisecond);
    }

    private static ModuleDeadlines Made(DateTimeOffset start, ImmutableArray<ModuleDeadline> deadlines) =>
        new() { Start = start, IsEnabled = deadlines.Length > 0, Deadlines = deadlines };

    /// <summary>The same settings with other deadlines; getting the first ones switches them on.</summary>
    private static ModuleDeadlines Holding(ModuleDeadlines current, ImmutableArray<ModuleDeadline> deadlines) =>
        current with { Deadlines = deadlines, IsEnabled = deadlines.Length > 0 && (current.IsEnabled || current.Deadlines.IsEmpty) };

    private static ImmutableArray<ModuleDeadline> InCourseOrder(CourseOutline outline, ImmutableArray<ModuleDeadline> deadlines)
    {
        var byModule = deadlines.ToDictionary(deadline => deadline.ModuleId);
        return [.. outline.Modules.Select(module => byModule[module.Id])];
    }

    private static DateTimeOffset NotBefore(CourseOutline outline, DateTimeOffset start) =>
        outline.Terms.StartsAt is { } opening && opening > start ? Cut(opening) : start;

    /// <summary>"Times are cut to milliseconds when taken."</summary>
    private static DateTimeOffset Cut(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    private static bool IsFitting(ModuleDeadlines current, CourseOutline outline)
    {
        if (current.Deadlines.Length != outline.Modules.Length)
        {
            return false;
        }

        for (var index = 0; index < current.Deadlines.Length; index++)
        {
            if (current.Deadlines[index].ModuleId != outline.Modules[index].Id)
            {
                return false;
            }
        }

        return true;
    }
}

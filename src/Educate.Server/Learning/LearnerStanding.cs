using System.Collections.Immutable;
using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>Where a learner stands in one version of an on-demand course. Worked out once and kept with the learner's state.</summary>
internal sealed class LearnerStanding
{
    public LearnerStanding(CourseOutline outline, MembershipRow membership, ScheduleRow? schedule, IReadOnlyList<KeyValuePair<Id<Item>, ItemState>> items, LearnerClock clock)
    {
        States = outline.Place(items);
        Standing = ProgressRules.Of(outline, States);
        Grade = Grading.Of(outline, States);
        Deadlines = DeadlinesOf(outline, membership, schedule, clock);
        Dates = DueDates.Of(Standing, Deadlines);
    }

    public CourseOutline Outline => Standing.Outline;

    /// <summary>The learner's states, each at its item's position in the outline.</summary>
    public ItemState[] States { get; }

    public CourseStanding Standing { get; }

    public CourseGrade Grade { get; }

    public ModuleDeadlines Deadlines { get; }

    /// <summary>What is due, in order of time.</summary>
    public ImmutableArray<DueDate> Dates { get; }

    /// <summary>The deadlines as they were made, fitted to this version. Staff, who never enrolled, have none.</summary>
    private static ModuleDeadlines DeadlinesOf(CourseOutline outline, MembershipRow membership, ScheduleRow? schedule, LearnerClock clock)
    {
        if (schedule is null)
        {
            return new ModuleDeadlines { Start = membership.EnrolledAt, IsEnabled = false, Deadlines = [] };
        }

        var fitted = Scheduling.Follow(schedule.Read(), outline, clock);
        return fitted with { IsEnabled = fitted.IsEnabled && !schedule.IsOff };
    }
}

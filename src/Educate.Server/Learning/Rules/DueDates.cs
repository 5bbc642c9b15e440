using System.Collections.Immutable;
using Educate.Courseware;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// All dates of one learner in one course. Schedules by weeks date modules; "fixed: … an item keeps its own", so there each dated item is a
/// thing by itself and the module's deadline, which only sums them up, is not counted again. Deadlines that are switched off are none.
/// </summary>
public static class DueDates
{
    /// <summary>The dates in order of time, then of the course. Does not depend on the time of day.</summary>
    public static ImmutableArray<DueDate> Of(CourseStanding standing, ModuleDeadlines deadlines)
    {
        if (!deadlines.IsEnabled)
        {
            return [];
        }

        var dates = ImmutableArray.CreateBuilder<DueDate>();
        if (standing.Outline.Terms.Schedule == ScheduleKind.Fixed)
        {
            AddItems(standing, dates);
        }
        else
        {
            AddModules(standing, deadlines, dates);
        }

        return [.. dates.OrderBy(date => date.Deadline)];
    }

    private static void AddModules(CourseStanding standing, ModuleDeadlines deadlines, ImmutableArray<DueDate>.Builder dates)
    {
        for (var index = 0; index < standing.Outline.Modules.Length; index++)
        {
            var module = standing.Outline.Modules[index];
            if (deadlines.Of(module.Id) is { } deadline)
            {
                dates.Add(new DueDate(module, null, deadline, standing.ModuleIsCompleted[index], IsRequired: true));
            }
        }
    }

    private static void AddItems(CourseStanding standing, ImmutableArray<DueDate>.Builder dates)
    {
        foreach (var module in standing.Outline.Modules)
        {
            for (var index = module.First; index < module.First + module.Count.Items; index++)
            {
                var item = standing.Outline.Items[index];
                if (item.DueAt is { } deadline)
                {
                    dates.Add(new DueDate(module, item, deadline, standing.ItemsCompleted[index], item.IsRequired));
                }
            }
        }
    }
}

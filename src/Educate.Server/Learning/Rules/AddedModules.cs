using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Deadlines for modules that a new version of a course added, without moving those already made: with the other modules of its period, else
/// with the next module that has a deadline, and at the end its period's weeks after the last one.
/// </summary>
internal static class AddedModules
{
    /// <summary>One deadline for each module of the version, in course order.</summary>
    public static ImmutableArray<ModuleDeadline> Fit(ModuleDeadlines current, CourseOutline outline, LearnerClock clock)
    {
        var known = current.Deadlines.ToDictionary(deadline => deadline.ModuleId, deadline => deadline.Deadline);
        var fitted = ImmutableArray.CreateBuilder<ModuleDeadline>(outline.Modules.Length);
        for (var index = 0; index < outline.Modules.Length; index++)
        {
            var module = outline.Modules[index].Id;
            if (!known.TryGetValue(module, out var deadline))
            {
                var period = outline.Periods.First(period => period.ModuleIds.Contains(module));
                deadline = FirstOf(period.ModuleIds, known)
                    ?? FirstOf(outline.Modules.Skip(index + 1).Select(later => later.Id), known)
                    ?? Scheduling.SundayAfter(index == 0 ? current.Start : fitted[index - 1].Deadline, period.NumberOfWeeks, clock);
                known.Add(module, deadline);
            }

            fitted.Add(new ModuleDeadline(module, deadline));
        }

        return fitted.ToImmutable();
    }

    private static DateTimeOffset? FirstOf(IEnumerable<Id<Module>> modules, Dictionary<Id<Module>, DateTimeOffset> known)
    {
        foreach (var module in modules)
        {
            if (known.TryGetValue(module, out var deadline))
            {
                return deadline;
            }
        }

        return null;
    }
}

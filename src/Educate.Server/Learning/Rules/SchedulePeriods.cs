using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Gives every module of a course its place in a period. "A package without week data gets one period of one week for each module", and so
/// does a module that a package forgot, behind the period of the module before it.
/// </summary>
public static class SchedulePeriods
{
    /// <summary>The declared periods, less the modules that the course does not have and the periods left empty, plus those of forgotten modules.</summary>
    /// <param name="modules">The modules in course order.</param>
    /// <param name="declared">What the course declares; may be empty. A module named twice stays where it is named first.</param>
    public static ImmutableArray<SchedulePeriod> Of(IReadOnlyList<Id<Module>> modules, IReadOnlyList<SchedulePeriod> declared)
    {
        var unplaced = modules.ToHashSet();
        var periods = new List<SchedulePeriod>(modules.Count);
        foreach (var period in declared)
        {
            var own = period.ModuleIds.Where(unplaced.Remove).ToList();
            if (own.Count > 0)
            {
                periods.Add(new SchedulePeriod(own, Math.Max(0, period.NumberOfWeeks)));
            }
        }

        var at = 0;
        foreach (var module in modules)
        {
            if (unplaced.Contains(module))
            {
                periods.Insert(at, new SchedulePeriod([module], 1));
            }
            else
            {
                at = periods.FindIndex(period => period.ModuleIds.Contains(module));
            }

            at++;
        }

        return [.. periods];
    }
}

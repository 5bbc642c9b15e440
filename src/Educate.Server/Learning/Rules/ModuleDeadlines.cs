using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// A learner's deadlines in one course, as they were made. They are kept, not computed anew: "a learner who changes zone keeps deadlines
/// already made until the next shift".
/// </summary>
public sealed record ModuleDeadlines
{
    /// <summary>The moment from which the weeks count; in a course with fixed dates, the enrolment.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>False when nothing is scheduled, or when the learner switched deadlines off.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The deadlines in course order.</summary>
    public required ImmutableArray<ModuleDeadline> Deadlines { get; init; }

    /// <summary>How many shifts count against what the course allows; an undone one does not.</summary>
    public int ShiftsMade { get; init; }

    /// <summary>What <see cref="Scheduling.Undo"/> goes back to; null when there is nothing to undo. It has nothing before it.</summary>
    public ModuleDeadlines? BeforeShift { get; init; }

    /// <summary>A module's deadline, or null when it has none.</summary>
    public DateTimeOffset? Of(Id<Module> module)
    {
        foreach (var deadline in Deadlines)
        {
            if (deadline.ModuleId == module)
            {
                return deadline.Deadline;
            }
        }

        return null;
    }
}

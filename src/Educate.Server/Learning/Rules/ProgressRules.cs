using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Progress. "Percentages count required (not optional) items, rounded down; a lesson, a module and the course each over their own items.
/// One without required items shows 100 and is completed once enrolled. <c>nextItem</c> = first uncompleted required item in course order.
/// Module completed = every required item completed; passed = every passable item passed; a module without passable items is passed when completed."
/// </summary>
public static class ProgressRules
{
    /// <summary>Where a learner stands, from their states as <see cref="CourseOutline.Place"/> laid them out.</summary>
    public static CourseStanding Of(CourseOutline outline, ReadOnlySpan<ItemState> states)
    {
        var modules = new int[outline.Modules.Length];
        var isCompleted = new bool[outline.Modules.Length];
        var completed = ImmutableArray.CreateBuilder<Id<Module>>();
        var passed = ImmutableArray.CreateBuilder<Id<Module>>();
        for (var index = 0; index < modules.Length; index++)
        {
            var module = outline.Modules[index];
            var done = DoneIn(outline, states, module.First, module.Count.Items);
            modules[index] = PercentOf(done.Required, module.Count.Required);
            isCompleted[index] = done.Required == module.Count.Required;
            if (isCompleted[index])
            {
                completed.Add(module.Id);
            }

            if (module.Count.Passable == 0 ? isCompleted[index] : done.Passed == module.Count.Passable)
            {
                passed.Add(module.Id);
            }
        }

        var whole = DoneIn(outline, states, 0, states.Length);
        return new CourseStanding
        {
            Outline = outline,
            ModulePercents = ImmutableCollectionsMarshal.AsImmutableArray(modules),
            LessonPercents = LessonPercentsOf(outline, states),
            Overall = PercentOf(whole.Required, outline.Whole.Required),
            ItemsCompleted = CompletedOf(states),
            ModuleIsCompleted = ImmutableCollectionsMarshal.AsImmutableArray(isCompleted),
            ModulesCompleted = completed.DrainToImmutable(),
            ModulesPassed = passed.DrainToImmutable(),
            RequiredLeft = outline.Whole.Required - whole.Required,
            TimeLeft = new TimeSpan(whole.TicksLeft),
            NextItem = whole.Next < 0 ? null : outline.Items[whole.Next],
        };
    }

    /// <summary>A percentage, rounded down; 100 of nothing.</summary>
    internal static int PercentOf(int done, int all) => all == 0 ? 100 : (int)(100L * done / all);

    private static ImmutableArray<int> LessonPercentsOf(CourseOutline outline, ReadOnlySpan<ItemState> states)
    {
        var percents = new int[outline.Lessons.Length];
        for (var index = 0; index < percents.Length; index++)
        {
            var lesson = outline.Lessons[index];
            percents[index] = PercentOf(DoneIn(outline, states, lesson.First, lesson.Count.Items).Required, lesson.Count.Required);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(percents);
    }

    private static ImmutableArray<bool> CompletedOf(ReadOnlySpan<ItemState> states)
    {
        var completed = new bool[states.Length];
        for (var index = 0; index < completed.Length; index++)
        {
            completed[index] = states[index].Progress == ProgressState.Completed;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(completed);
    }

    private static Done DoneIn(CourseOutline outline, ReadOnlySpan<ItemState> states, int first, int length)
    {
        var done = new Done(0, 0, 0, -1);
        for (var index = first; index < first + length; index++)
        {
            var item = outline.Items[index];
            var isCompleted = states[index].Progress == ProgressState.Completed;
            var isLeft = item.IsRequired && !isCompleted;
            done = new Done(
                done.Required + (item.IsRequired && isCompleted ? 1 : 0),
                done.Passed + (item.IsPassable && states[index].IsPassed ? 1 : 0),
                done.TicksLeft + (isLeft ? Math.Max(0, item.TimeCommitment.Ticks) : 0),
                isLeft && done.Next < 0 ? index : done.Next);
        }

        return done;
    }

    private readonly record struct Done(int Required, int Passed, long TicksLeft, int Next);
}

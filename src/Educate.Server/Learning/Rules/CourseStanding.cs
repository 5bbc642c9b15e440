using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>How far a learner is in one version of a course. Made by <see cref="ProgressRules.Of"/>; does not depend on the time of day.</summary>
public sealed record CourseStanding
{
    /// <summary>The course.</summary>
    public required CourseOutline Outline { get; init; }

    /// <summary>0 to 100 for each module, in course order.</summary>
    public required ImmutableArray<int> ModulePercents { get; init; }

    /// <summary>0 to 100 for each lesson, in course order.</summary>
    public required ImmutableArray<int> LessonPercents { get; init; }

    /// <summary>0 to 100 for the course.</summary>
    public required int Overall { get; init; }

    /// <summary>Whether each item is completed, in course order.</summary>
    public required ImmutableArray<bool> ItemsCompleted { get; init; }

    /// <summary>Every required item of the module is completed, in course order.</summary>
    public required ImmutableArray<bool> ModuleIsCompleted { get; init; }

    /// <summary>The modules that are completed, in course order.</summary>
    public required ImmutableArray<Id<Module>> ModulesCompleted { get; init; }

    /// <summary>The modules that are passed, in course order.</summary>
    public required ImmutableArray<Id<Module>> ModulesPassed { get; init; }

    /// <summary>How many required items are not completed.</summary>
    public required int RequiredLeft { get; init; }

    /// <summary>The time that the uncompleted required items take.</summary>
    public required TimeSpan TimeLeft { get; init; }

    /// <summary>The first uncompleted required item in course order, or null when none is left.</summary>
    public required OutlineItem? NextItem { get; init; }

    /// <summary>Every required item is completed; so is a course without any, once one is enrolled.</summary>
    public bool IsCompleted => RequiredLeft == 0;

    /// <summary>How many items are required.</summary>
    public int RequiredCount => Outline.Whole.Required;

    /// <summary><see cref="TimeLeft"/> in minutes, rounded up.</summary>
    public int MinutesLeft => OutlineItem.MinutesOf(TimeLeft);
}

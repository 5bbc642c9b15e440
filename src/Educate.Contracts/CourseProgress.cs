namespace Educate.Contracts;

/// <summary>How far a learner is in a course (<c>onDemandCoursesProgress.v1</c>).</summary>
public sealed record CourseProgress : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and in which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>0 to 100 for every module: completed of its required items, rounded down; 100 when it has none.</summary>
    public required IReadOnlyDictionary<Id<Module>, int> Modules { get; init; }

    /// <summary>0 to 100 for every lesson.</summary>
    public required IReadOnlyDictionary<Id<Lesson>, int> Lessons { get; init; }

    /// <summary>0 to 100 for the course.</summary>
    public required int Overall { get; init; }

    /// <summary>The items that were touched.</summary>
    public required IReadOnlyDictionary<Id<Item>, ItemProgress> Items { get; init; }

    /// <summary>The first required item that is not completed; absent when all are.</summary>
    public Id<Item>? NextItem { get; init; }

    /// <summary>Progress in groups of graded work.</summary>
    public IReadOnlyDictionary<string, GroupProgress>? GradedAssignmentGroupProgress { get; init; }
}

/// <summary>How far a learner is with one item.</summary>
/// <param name="Timestamp">When that became so.</param>
/// <param name="ProgressState">Started or completed.</param>
public sealed record ItemProgress(DateTimeOffset Timestamp, ProgressState ProgressState);

/// <summary>How far a learner is with a group of graded work.</summary>
/// <param name="State">Started or completed.</param>
public sealed record GroupProgress(string State);

/// <summary>The same as <see cref="CourseProgress"/> without an envelope (<c>opencourse.v1/user/{user}/course/{slug}</c>).</summary>
public sealed record BareCourseProgress
{
    /// <inheritdoc cref="CourseProgress.Modules" />
    public required IReadOnlyDictionary<Id<Module>, int> Modules { get; init; }

    /// <inheritdoc cref="CourseProgress.Lessons" />
    public required IReadOnlyDictionary<Id<Lesson>, int> Lessons { get; init; }

    /// <inheritdoc cref="CourseProgress.Overall" />
    public required int Overall { get; init; }

    /// <inheritdoc cref="CourseProgress.Items" />
    public required IReadOnlyDictionary<Id<Item>, ItemProgress> Items { get; init; }

    /// <inheritdoc cref="CourseProgress.NextItem" />
    public Id<Item>? NextItem { get; init; }
}

/// <summary>Which modules a learner is through with (<c>onDemandHomeProgress.v1</c>).</summary>
public sealed record HomeProgress : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and in which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>The modules of which every required item is completed.</summary>
    public required IReadOnlyList<Id<Module>> ModulesCompleted { get; init; }

    /// <summary>The modules of which every graded item is passed; without graded items, those that are completed.</summary>
    public required IReadOnlyList<Id<Module>> ModulesPassed { get; init; }
}

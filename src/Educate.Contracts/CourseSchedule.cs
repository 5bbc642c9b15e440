namespace Educate.Contracts;

/// <summary>How many weeks a course gives each part (<c>onDemandCourseSchedules.v1</c>).</summary>
public sealed record CourseSchedule : IElement<Id<Course>>
{
    /// <summary>The course.</summary>
    public required Id<Course> Id { get; init; }

    /// <summary>The schedule that a new learner gets.</summary>
    public required Schedule DefaultSchedule { get; init; }
}

/// <summary>Periods in course order.</summary>
/// <param name="Periods">Each ends with a deadline.</param>
public sealed record Schedule(IReadOnlyList<SchedulePeriod> Periods);

/// <summary>Modules that are due together.</summary>
/// <param name="ModuleIds">The modules.</param>
/// <param name="NumberOfWeeks">How many weeks they are given.</param>
public sealed record SchedulePeriod(IReadOnlyList<Id<Module>> ModuleIds, int NumberOfWeeks);

/// <summary>When a learner's modules are due (<c>onDemandDeadlineSettings.v1</c>).</summary>
public sealed record DeadlineSettings : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and in which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>When the deadlines were made; in a course with fixed dates, the enrolment.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>False: show none.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>One for each module that is due, in course order.</summary>
    public required IReadOnlyList<ModuleDeadline> ModuleDeadlines { get; init; }
}

/// <summary>When a module is due.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="Deadline">The last instant.</param>
public sealed record ModuleDeadline(Id<Module> ModuleId, DateTimeOffset Deadline);

/// <summary>What switches or resets deadlines. What is left out stays as it is.</summary>
public sealed record DeadlineChange
{
    /// <summary>Whether there are deadlines.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>From when the weeks are counted.</summary>
    public DateTimeOffset? Start { get; init; }
}

using Educate.Contracts;

namespace Educate.Server.Learning;

/// <summary>Whose work on which item <see cref="LearningLog"/> is told of.</summary>
/// <param name="UserId">The learner.</param>
/// <param name="CourseId">The course.</param>
/// <param name="ItemId">The item.</param>
public readonly record struct ItemWork(UserId UserId, Id<Course> CourseId, Id<Item> ItemId)
{
    /// <summary>What the learner did, where it is not simply what the method says; it shows in the activity only.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>When it was done; null means now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Refuses who is not enrolled, instead of enrolling them.</summary>
    public bool OnlyEnrolled { get; init; }
}

namespace Educate.Contracts;

/// <summary>A course on a learner's watch-list (<c>courseWatches.v1</c>), the write side of <c>courses.v1?q=watchlist</c>.</summary>
public sealed record CourseWatch : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who watches which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who watches.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>Which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>Since when.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

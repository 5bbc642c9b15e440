using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>A learner's grade in a course. Made by <see cref="Grading"/>.</summary>
public sealed record CourseGrade
{
    /// <summary>Passed, not passed, or not passable when nothing is graded.</summary>
    public required PassingState PassingState { get; init; }

    /// <summary>How many items are graded.</summary>
    public required int PassableItemsCount { get; init; }

    /// <summary>How many of them are passed.</summary>
    public required int PassedItemsCount { get; init; }

    /// <summary>The course grade in millionths; <see cref="Millionths.ToFraction"/> makes the wire's number of it.</summary>
    public required int Grade { get; init; }

    /// <summary>The graded items that have a score, in course order.</summary>
    public required ImmutableArray<ItemScore> ItemScores { get; init; }

    /// <summary>When a score last changed, or null while there is none.</summary>
    public required DateTimeOffset? ScoredAt { get; init; }
}

/// <summary>The score of one graded item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Score">In millionths.</param>
/// <param name="IsPassed">Whether it has reached the item's passing fraction.</param>
/// <param name="ScoredAt">When it was given.</param>
public readonly record struct ItemScore(Id<Item> ItemId, int Score, bool IsPassed, DateTimeOffset ScoredAt);

using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>Where a learner is with one item. The default value is an item that was never touched.</summary>
public readonly record struct ItemState
{
    /// <summary>Not started, started or completed.</summary>
    public ProgressState Progress { get; init; }

    /// <summary>When <see cref="Progress"/> became what it is.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The best score so far in millionths, or null while there is none.</summary>
    public int? Score { get; init; }

    /// <summary>When that score was given.</summary>
    public DateTimeOffset? ScoredAt { get; init; }

    /// <summary>Whether a score has reached the item's passing fraction.</summary>
    public bool IsPassed { get; init; }

    /// <summary>
    /// This state after something more has become known. "Completed never goes back": the further of both states stands, with the time at
    /// which it was reached first; the best score stands; what was passed once stays passed, also when a later version of the course asks for more.
    /// </summary>
    public ItemState Then(in ItemState next)
    {
        var moves = next.Progress > Progress;
        var scores = next.Score is { } score && !(score <= Score);
        return new ItemState
        {
            Progress = moves ? next.Progress : Progress,
            Timestamp = moves ? next.Timestamp : Timestamp,
            Score = scores ? next.Score : Score,
            ScoredAt = scores ? next.ScoredAt : ScoredAt,
            IsPassed = IsPassed || next.IsPassed,
        };
    }
}

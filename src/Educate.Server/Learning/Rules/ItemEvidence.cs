namespace Educate.Server.Learning.Rules;

/// <summary>What is known of a learner's work on one item. Members that do not concern the item's kind are left alone.</summary>
public readonly record struct ItemEvidence
{
    /// <summary>Opened, played, drafted or begun in any other way.</summary>
    public bool IsStarted { get; init; }

    /// <summary>The lecture's <c>ended</c> event came, or its watched ranges reach nine tenths (<see cref="WatchedRanges.IsWatched"/>).</summary>
    public bool IsWatched { get; init; }

    /// <summary>The learner marked it: a reading as completed, a lecture as watched.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The lecture has a file that can be played here.</summary>
    public bool HasPlayableSource { get; init; }

    /// <summary>Handed in at least once.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>A score has reached the item's passing fraction.</summary>
    public bool IsPassed { get; init; }

    /// <summary>How many reviews of others' work were given.</summary>
    public int ReviewsGiven { get; init; }

    /// <summary>How many of them the assignment asks for.</summary>
    public int ReviewsRequired { get; init; }

    /// <summary>How many answers to the prompt were posted.</summary>
    public int AnswersPosted { get; init; }

    /// <summary>The item's own completion call came.</summary>
    public bool IsReported { get; init; }
}

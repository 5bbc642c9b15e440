namespace Educate.Server.Learning.Rules;

/// <summary>One row of a learner's dashboard on one day.</summary>
public sealed record DashboardRow
{
    /// <summary>What it was made from.</summary>
    public required DashboardFacts Facts { get; init; }

    /// <summary>Calendar days in the learner's zone since the last learning activity, or since the enrolment when there was none.</summary>
    public required int DaysInactive { get; init; }

    /// <summary>0 to 100; in a session course the weeks gone by.</summary>
    public required int ProgressPercent { get; init; }

    /// <summary>The item to go on with.</summary>
    public OutlineItem? NextItem => Facts.Standing?.NextItem;

    /// <summary>The next thing to be done whose deadline lies ahead, or null: "no deadline ahead shows no deadline".</summary>
    public required DueDate? NextDeadline { get; init; }

    /// <summary>Calendar days from today to it: 0 is today. 0 also when there is none.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>How many things that have a date are overdue: modules, or in a course with fixed dates items.</summary>
    public required int OverdueCount { get; init; }

    /// <summary>The overdue thing that was due first.</summary>
    public required DueDate? FirstOverdue { get; init; }

    /// <summary>Minutes that the required items still take; 0 in a session course, which has no items.</summary>
    public required int MinutesLeft { get; init; }

    /// <summary>"≥ 80 % and ≤ 120 min", and not completed. Never in a session course: weeks gone by are not work done.</summary>
    public required bool IsNearlyDone { get; init; }

    /// <summary>Nothing is left to do; a session course: over, and passed.</summary>
    public required bool IsCompleted { get; init; }

    /// <summary>A session course that is over.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>The place in the list, from 1.</summary>
    public int Rank { get; init; }

    /// <summary>Why it is there, in one plain sentence.</summary>
    public string Reason { get; init; } = "";
}

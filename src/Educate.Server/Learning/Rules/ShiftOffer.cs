namespace Educate.Server.Learning.Rules;

/// <summary>Whether a learner may shift their dates, and if not, why: "a course may allow it freely, a fixed number of times, or never".</summary>
public enum ShiftOffer
{
    /// <summary>They may.</summary>
    Open,

    /// <summary>The course has its own dates, the same for everybody.</summary>
    FixedDates,

    /// <summary>The course never allows it.</summary>
    NeverHere,

    /// <summary>As often as the course allows it, they have.</summary>
    UsedUp,

    /// <summary>There are no deadlines, or they are switched off.</summary>
    NoDeadlines,

    /// <summary>Nothing is left that could be due.</summary>
    AllFinished,
}

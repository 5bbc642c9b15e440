namespace Educate.Server.Learning.Rules;

/// <summary>
/// The weeks of a session course (v1), by the learner's calendar: "week k of n, ends on; <c>progressPercent</c> = weeks gone by".
/// </summary>
public readonly record struct SessionWeeks
{
    /// <summary>A session of <paramref name="weeks"/> weeks, at least one, from a day on.</summary>
    public SessionWeeks(DateOnly startsOn, int weeks)
        : this(startsOn, weeks, startsOn.AddDays((7 * Math.Max(1, weeks)) - 1))
    {
    }

    /// <summary>A session that ends on another day than its weeks say; it is then over on that day.</summary>
    public SessionWeeks(DateOnly startsOn, int weeks, DateOnly endsOn)
    {
        StartsOn = startsOn;
        Weeks = Math.Max(1, weeks);
        EndsOn = endsOn < startsOn ? startsOn : endsOn;
    }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; }

    /// <summary>How many weeks it has.</summary>
    public int Weeks { get; }

    /// <summary>Whether it has begun.</summary>
    public bool HasStarted(DateOnly today) => today >= StartsOn;

    /// <summary>Whether it is over.</summary>
    public bool HasEnded(DateOnly today) => today > EndsOn;

    /// <summary>Which week it is in: from 1, and the last one for as long as it runs.</summary>
    public int WeekOn(DateOnly today) => Math.Clamp((DaysGone(today) / 7) + 1, 1, Weeks);

    /// <summary>Whole weeks gone by as a percentage, rounded down; 100 when it is over.</summary>
    public int PercentOn(DateOnly today) =>
        HasEnded(today) ? 100 : ProgressRules.PercentOf(Math.Min(DaysGone(today) / 7, Weeks), Weeks);

    private int DaysGone(DateOnly today) => Math.Max(0, today.DayNumber - StartsOn.DayNumber);
}

namespace Educate.Server.Learning.Rules;

/// <summary>
/// A learner's calendar: which day an instant falls on in their zone, and which instant a wall time means. "A 23:59:59 that is
/// ambiguous: the later instant; missing: the end of the gap." Instants are answered in UTC.
/// </summary>
public sealed class LearnerClock(TimeZoneInfo zone)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>The calendar of a learner whose zone is UTC.</summary>
    public static LearnerClock Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The learner's zone.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The calendar day on which <paramref name="instant"/> falls.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(WallTimeOf(instant));

    /// <summary>What the learner's clock shows at <paramref name="instant"/>.</summary>
    public DateTime WallTimeOf(DateTimeOffset instant) => instant.UtcDateTime + zone.GetUtcOffset(instant);

    /// <summary>Calendar days from one instant to another: 0 on the same day, negative when <paramref name="to"/> is on an earlier one.</summary>
    public int DaysBetween(DateTimeOffset from, DateTimeOffset to) => DateOf(to).DayNumber - DateOf(from).DayNumber;

    /// <summary>23:59:59 of <paramref name="day"/>, with a millisecond part.</summary>
    public DateTimeOffset EndOf(DateOnly day, int millisecond = 0) => InstantOf(day.ToDateTime(new TimeOnly(23, 59, 59, millisecond)));

    /// <summary>The first instant of <paramref name="day"/>: 00:00:00, the first one when it comes twice, the end of the gap when it is skipped.</summary>
    public DateTimeOffset StartOf(DateOnly day) => InstantOf(day.ToDateTime(TimeOnly.MinValue), takesLater: false);

    /// <summary>
    /// The instant at which the learner's clock shows <paramref name="wallTime"/>: the later one when it does so twice, the end of the
    /// gap when it never does.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime wallTime) => InstantOf(wallTime, takesLater: true);

    private DateTimeOffset InstantOf(DateTime wallTime, bool takesLater)
    {
        var atZero = new DateTimeOffset(wallTime.Ticks, TimeSpan.Zero);
        var before = zone.GetUtcOffset(atZero - OneDay);
        var after = zone.GetUtcOffset(atZero + OneDay);
        var (first, second) = (before < after) == takesLater ? (before, after) : (after, before);
        var preferred = atZero - first;
        if (zone.GetUtcOffset(preferred) == first)
        {
            return preferred;
        }

        var other = atZero - second;
        return zone.GetUtcOffset(other) == second ? other : EndOfGap(atZero - OneDay, atZero + OneDay);
    }

    /// <summary>The instant of the one clock change between two instants, which is where a gap ends.</summary>
    private DateTimeOffset EndOfGap(DateTimeOffset before, DateTimeOffset after)
    {
        var (low, high) = (before.UtcTicks, after.UtcTicks);
        var old = zone.GetUtcOffset(before);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == old)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return new DateTimeOffset(high, TimeSpan.Zero);
    }
}

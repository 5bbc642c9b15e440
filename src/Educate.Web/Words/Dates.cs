using System.Globalization;
using Educate.Web.Hosting;

namespace Educate.Web.Words;

/// <summary>Days and deadlines as they stand in text, seen from the visitor's today.</summary>
internal static class Dates
{
    /// <summary><c>6 December</c>, with the year when it is another one.</summary>
    public static string Day(this Visitor visitor, DateTimeOffset instant) => Day(visitor.DayOf(instant), visitor.Today);

    /// <summary><c>today</c>, <c>tomorrow</c>, <c>Sunday</c>, then the date.</summary>
    public static string Soon(this Visitor visitor, DateTimeOffset instant)
    {
        var (day, today) = (visitor.DayOf(instant), visitor.Today);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            > 1 and < 7 => day.ToString("dddd", CultureInfo.InvariantCulture),
            -1 => "yesterday",
            _ => Day(day, today),
        };
    }

    /// <summary><c>Sunday, 23:59</c>: a deadline where its hour matters.</summary>
    public static string SoonAt(this Visitor visitor, DateTimeOffset instant) =>
        $"{visitor.Soon(instant)}, {visitor.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>The shortest form, for a narrow column: <c>today</c>, <c>Sun</c>, <c>6 Dec</c>.</summary>
    public static string Short(this Visitor visitor, DateTimeOffset instant)
    {
        var (day, today) = (visitor.DayOf(instant), visitor.Today);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            > 0 and < 7 => day.ToString("ddd", CultureInfo.InvariantCulture),
            _ => day.ToString("d MMM", CultureInfo.InvariantCulture),
        };
    }

    private static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}

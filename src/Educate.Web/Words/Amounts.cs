using System.Globalization;

namespace Educate.Web.Words;

/// <summary>Amounts as they stand in text.</summary>
internal static class Amounts
{
    /// <summary><c>40 min</c>, <c>2 h</c>, <c>1 h 50 min</c>.</summary>
    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Invariant($"{rest} min"),
        (var hours, 0) => Invariant($"{hours} h"),
        var (hours, rest) => Invariant($"{hours} h {rest} min"),
    };

    /// <summary>The same from milliseconds; what takes any time at all takes a minute.</summary>
    public static int MinutesOf(long milliseconds) => (int)Math.Ceiling(milliseconds / 60_000d);

    /// <summary><c>1 course</c>, <c>5 courses</c>.</summary>
    public static string Count(int count, string one, string? many = null) => Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A place in a video: <c>2:14</c>, <c>1:02:14</c>.</summary>
    public static string Clock(long milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);
        return time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

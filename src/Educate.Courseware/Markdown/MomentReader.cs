using System.Globalization;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>
/// Reads dates: <c>2027-03-01</c>, <c>2027-03-01 18:00</c>, <c>2027-03-01T18:00:00+01:00</c>, and relative to the import <c>+1d</c>,
/// <c>-3w</c>, <c>+2d 18:00</c>, <c>+6h</c>. A day without a time is its first second where something begins and 23:59:59 where
/// something ends.
/// </summary>
internal sealed partial class MomentReader(DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];
    private static readonly string[] Zoned = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFK"];

    /// <summary>The moment at which something begins, or null when the key is absent.</summary>
    public DateTimeOffset? Begin(YamlSection section, string key) => Read(section, key, TimeOnly.MinValue);

    /// <summary>The moment at which something ends, or null when the key is absent.</summary>
    public DateTimeOffset? End(YamlSection section, string key) => Read(section, key, new TimeOnly(23, 59, 59));

    /// <summary>A day.</summary>
    public DateOnly Day(YamlSection section, string key) =>
        Begin(section, key) is { } begin ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(begin, zone).DateTime) : throw section.Fault(key, $"'{key}' is missing.");

    private DateTimeOffset? Read(YamlSection section, string key, TimeOnly time)
    {
        if (section.Text(key) is not { } text)
        {
            return null;
        }

        try
        {
            return Relative(text, time) ?? Absolute(text, time)
                ?? throw section.Fault(key, $"'{text}' is not a date. Write 2027-03-01, 2027-03-01 18:00, or +1d, -2w, +6h from the import.");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw section.Fault(key, $"'{text}' lies outside the years that can be written.");
        }
    }

    private DateTimeOffset? Relative(string text, TimeOnly time)
    {
        var match = Offset().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var count = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * (match.Groups[1].Value == "+" ? 1 : -1);
        if (match.Groups[3].Value == "h")
        {
            return now.AddHours(count);
        }

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(match.Groups[3].Value == "w" ? count * 7 : count);
        return InZone(day.ToDateTime(match.Groups[4].Success ? TimeOnly.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) : time));
    }

    private DateTimeOffset? Absolute(string text, TimeOnly time)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return InZone(day.ToDateTime(time));
        }

        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? InZone(local)
            : DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact.ToUniversalTime()
            : null;
    }

    // A time that the clocks skip becomes the end of the gap; of a time that comes twice the later one counts.
    private DateTimeOffset InZone(DateTime local)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    [GeneratedRegex(@"^([+-])(\d{1,5})([dwh])(?:[ T]([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?$")]
    private static partial Regex Offset();
}

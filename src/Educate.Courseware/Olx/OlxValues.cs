using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Olx;

/// <summary>Reads the many ways in which attribute values are written.</summary>
internal static partial class OlxValues
{
    private static readonly DateTimeOffset EarliestMeant = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The value without JSON quotes around it; null for <c>null</c>.</summary>
    public static string? Unquoted(string value)
    {
        var text = value.Trim();
        if (text == "null")
        {
            return null;
        }

        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
        {
            return value;
        }

        return Json(text) is { ValueKind: JsonValueKind.String } quoted ? quoted.GetString() : value;
    }

    /// <summary>True for the ways to write true.</summary>
    public static bool IsTrue(string? value) => value?.Trim() is { } text
        && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1");

    /// <summary>A date; one without a zone is UTC. Null when empty, unreadable, or so early that it means "already open".</summary>
    public static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(
            value?.Trim(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date) && date >= EarliestMeant
            ? date
            : null;

    /// <summary>True when there is a value that is not a date.</summary>
    public static bool IsUnreadableDate(string? value) =>
        !string.IsNullOrWhiteSpace(value) && !DateTimeOffset.TryParse(value.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>A period such as <c>1 day 5 hours 59 minutes 59 seconds</c>, in milliseconds; 0 when there is none.</summary>
    public static long PeriodMs(string? value)
    {
        var total = 0L;
        foreach (Match part in Period().Matches(value ?? ""))
        {
            var count = long.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
            total += count * part.Groups[2].Value[0] switch
            {
                'w' => 604_800_000L,
                'd' => 86_400_000L,
                'h' => 3_600_000L,
                'm' => 60_000L,
                _ => 1000L,
            };
        }

        return total;
    }

    /// <summary>A moment of a video: seconds or <c>HH:MM:SS</c>, in milliseconds; null when absent or zero.</summary>
    public static long? MomentMs(string? value)
    {
        var total = 0.0;
        foreach (var part in (value ?? "").Split(':'))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            total = (total * 60) + number;
        }

        return total is > 0 and < 1_000_000 ? (long)(total * 1000) : null;
    }

    /// <summary>A finite number, or null.</summary>
    public static double? Number(string? value) =>
        double.TryParse(value?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A positive count, or null for none, zero or nonsense.</summary>
    public static int? Count(string? value) =>
        int.TryParse(value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    /// <summary>A fraction or a small number in millionths, between 0 and 1,000 wholes.</summary>
    public static int Millionths(double value) => (int)Math.Round(Math.Clamp(value, 0, 1000) * 1_000_000);

    /// <summary>A JSON text, or null when it is none.</summary>
    public static JsonElement? Json(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (LoneSurrogate().IsMatch(text))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Half a letter, which JSON can write and no text can hold.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]")]
    private static partial Regex LoneSurrogate();

    [GeneratedRegex(@"([0-9]{1,6})\s*(weeks?|days?|hours?|minutes?|seconds?)", RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}

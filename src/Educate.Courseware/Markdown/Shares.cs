using System.Globalization;

namespace Educate.Courseware.Markdown;

/// <summary>Shares from 0 to 1, written as <c>80%</c> or <c>0.8</c>, kept in millionths.</summary>
internal static class Shares
{
    /// <summary>The millionths, or null when the text is no share.</summary>
    public static int? Parse(string text)
    {
        var isPercent = text.EndsWith('%');
        return decimal.TryParse(text.TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= (isPercent ? 100 : 1)
            ? (int)Math.Round(number * (isPercent ? 10_000 : 1_000_000))
            : null;
    }
}

using System.Globalization;

namespace Educate.Resources;

/// <summary>The part of a list that a request asks for.</summary>
/// <param name="Start">Where to start, as sent; null at the beginning.</param>
/// <param name="Limit">How many elements at most.</param>
/// <param name="IsDefault">Whether the limit is the resource's own because the request stated none that can be used.</param>
public readonly record struct Paging(string? Start, int Limit, bool IsDefault)
{
    /// <summary>Reads <c>start</c> as a number; null when absent.</summary>
    /// <exception cref="RefusalException">400 when it is not a number.</exception>
    public int? StartNumber()
    {
        if (Start is null)
        {
            return null;
        }

        return int.TryParse(Start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusalException(400, null, $"The start '{Start}' is not a number.");
    }

    /// <summary>The range of a list of <paramref name="count"/> items that this page covers, when <c>start</c> is a count.</summary>
    internal (int Start, int End) Range(int count)
    {
        var start = Math.Clamp(StartNumber() ?? 0, 0, count);
        return (start, (int)Math.Min((long)start + Math.Max(Limit, 0), count));
    }

    /// <summary>The next page's <c>start</c> after the item at <paramref name="end"/>.</summary>
    internal string? NextAfter(int end, int count) => end < count && Limit > 0 ? end.ToString(CultureInfo.InvariantCulture) : null;
}

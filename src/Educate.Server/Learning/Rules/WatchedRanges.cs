using System.Collections.Immutable;
using System.Globalization;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// The parts of a video that were watched, in milliseconds: sorted, apart from each other, the end not included. Merging is a union, so
/// two devices never lose each other's, in whichever order and however often their reports arrive.
/// </summary>
public readonly struct WatchedRanges : IEquatable<WatchedRanges>
{
    private readonly ImmutableArray<WatchedRange> _ranges;

    private WatchedRanges(ImmutableArray<WatchedRange> ranges) => _ranges = ranges;

    /// <summary>The ranges, first to last.</summary>
    public ImmutableArray<WatchedRange> Ranges => _ranges.IsDefault ? [] : _ranges;

    /// <summary>Nothing watched.</summary>
    public static WatchedRanges None => default;

    /// <summary>The union of ranges in any order. Empty and backward ranges are left out; what lies before the start is cut off.</summary>
    public static WatchedRanges Of(params ReadOnlySpan<WatchedRange> ranges)
    {
        var sorted = ranges.ToArray();
        Array.Sort(sorted, static (a, b) => a.From.CompareTo(b.From));
        var merged = ImmutableArray.CreateBuilder<WatchedRange>(sorted.Length);
        foreach (var range in sorted)
        {
            var from = Math.Max(0, range.From);
            if (range.To <= from)
            {
                continue;
            }

            if (merged.Count > 0 && from <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, range.To) };
            }
            else
            {
                merged.Add(new WatchedRange(from, range.To));
            }
        }

        return new WatchedRanges(merged.ToImmutable());
    }

    /// <summary>Everything that is in one or the other.</summary>
    public WatchedRanges Merge(WatchedRanges other) => Of([.. Ranges, .. other.Ranges]);

    /// <summary>How much of the first <paramref name="duration"/> milliseconds was watched; what was seen twice counts once.</summary>
    public long WatchedOf(long duration)
    {
        var sum = 0L;
        foreach (var range in Ranges)
        {
            sum += Math.Max(0, Math.Min(range.To, duration) - range.From);
        }

        return sum;
    }

    /// <summary>"Watched ranges ≥ 90 %" of the video. A video of unknown length cannot be watched by ranges.</summary>
    public bool IsWatched(long duration) => duration > 0 && (Int128)WatchedOf(duration) * 10 >= (Int128)duration * 9;

    /// <summary>The form in which ranges are stored: <c>0-1500,4000-9000</c>.</summary>
    public override string ToString() =>
        string.Join(',', Ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.From}-{range.To}")));

    /// <inheritdoc />
    public bool Equals(WatchedRanges other) => Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WatchedRanges other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Ranges.IsEmpty ? 0 : HashCode.Combine(Ranges.Length, Ranges[0], Ranges[^1]);

    /// <summary>Whether both hold the same ranges.</summary>
    public static bool operator ==(WatchedRanges left, WatchedRanges right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(WatchedRanges left, WatchedRanges right) => !left.Equals(right);

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not a list of ranges.</exception>
    public static WatchedRanges Parse(string text) =>
        TryParse(text, out var ranges) ? ranges : throw new FormatException("Watched ranges look like 0-1500,4000-9000.");

    /// <summary>Reads the stored form; the empty text means nothing watched.</summary>
    public static bool TryParse(string text, out WatchedRanges result)
    {
        result = None;
        if (text.Length == 0)
        {
            return true;
        }

        var ranges = new List<WatchedRange>();
        foreach (var part in text.Split(','))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0
                || !long.TryParse(part.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                || !long.TryParse(part.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var to))
            {
                return false;
            }

            ranges.Add(new WatchedRange(from, to));
        }

        result = Of([.. ranges]);
        return true;
    }
}

/// <summary>From a millisecond of a video up to, and without, another.</summary>
public readonly record struct WatchedRange(long From, long To);

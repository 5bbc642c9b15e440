using CsCheck;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class WatchedRangesTests
{
    private static readonly Gen<WatchedRanges> Any =
        Gen.Select(Gen.Long[0, 200], Gen.Long[0, 60]).Array[0, 8]
            .Select(ranges => WatchedRanges.Of([.. ranges.Select(range => new WatchedRange(range.Item1, range.Item1 + range.Item2))]));

    [Theory]
    [InlineData("", "0-10", "0-10")]
    [InlineData("0-10", "10-20", "0-20")]
    [InlineData("0-10", "11-20", "0-10,11-20")]
    [InlineData("30-40,0-10", "5-35", "0-40")]
    [InlineData("5-5,9-3", "", "")]
    public void What_either_device_has_seen_is_seen(string one, string other, string both)
    {
        Assert.Equal(both, WatchedRanges.Parse(one).Merge(WatchedRanges.Parse(other)).ToString());
    }

    [Theory]
    [InlineData("0-899", 1000, false)]
    [InlineData("0-900", 1000, true)]
    [InlineData("100-1000", 1000, true)]
    [InlineData("0-450,500-2000", 1000, true)]
    [InlineData("0-400,500-900,500-900", 1000, false)]
    [InlineData("1000-5000", 1000, false)]
    [InlineData("0-5000", 0, false)]
    [InlineData("0-900", 1001, false)]
    public void A_video_is_watched_from_nine_tenths_on(string ranges, long duration, bool expected)
    {
        Assert.Equal(expected, WatchedRanges.Parse(ranges).IsWatched(duration));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1-2,")]
    [InlineData("-1-2")]
    [InlineData("1-99999999999999999999")]
    public void What_is_no_list_of_ranges_is_refused(string text)
    {
        Assert.False(WatchedRanges.TryParse(text, out _));
    }

    [Fact]
    public void Time_before_the_start_is_cut_off()
    {
        Assert.Equal("0-5", WatchedRanges.Of(new WatchedRange(-20, 5), new WatchedRange(-20, -5)).ToString());
    }

    [Fact]
    public void Merging_knows_no_order_and_no_repetition() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
    {
        Assert.Equal(a.Merge(b), b.Merge(a));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        Assert.Equal(a.Merge(b), a.Merge(b).Merge(b).Merge(a));
        Assert.Equal(a, a.Merge(WatchedRanges.None));
        Assert.Equal(a, WatchedRanges.Parse(a.ToString()));
    });

    [Fact]
    public void Every_millisecond_counts_exactly_once() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        var merged = a.Merge(b);
        var seen = Enumerable.Range(0, 300).Count(ms => Holds(a, ms) || Holds(b, ms));

        Assert.Equal(seen, merged.WatchedOf(300));
        Assert.All(merged.Ranges.Zip(merged.Ranges.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
    });

    private static bool Holds(WatchedRanges ranges, int ms) => ranges.Ranges.Any(range => range.From <= ms && ms < range.To);
}

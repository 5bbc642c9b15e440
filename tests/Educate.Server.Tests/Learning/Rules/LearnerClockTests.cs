using CsCheck;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class LearnerClockTests
{
    [Theory]
    [InlineData("Pacific/Pago_Pago", "2026-03-03")]
    [InlineData("UTC", "2026-03-04")]
    [InlineData("Pacific/Kiritimati", "2026-03-05")]
    public void One_instant_falls_on_different_days(string zone, string day)
    {
        var instant = Sample.At(zone == "Pacific/Pago_Pago" ? "2026-03-04T10:59:59Z" : "2026-03-04T12:00:00Z");

        Assert.Equal(Sample.Day(day), Zones.Clock(zone).DateOf(instant));
    }

    [Theory]
    [InlineData("America/Los_Angeles", "2026-03-08", "2026-03-09T06:59:59Z")]
    [InlineData("America/Los_Angeles", "2026-11-01", "2026-11-02T07:59:59Z")]
    [InlineData("Asia/Kathmandu", "2026-03-08", "2026-03-08T18:14:59Z")]
    [InlineData("Asia/Tehran", "2014-09-21", "2014-09-21T20:29:59Z")]
    public void The_end_of_a_day_is_the_later_instant_that_shows_it(string zone, string day, string expected)
    {
        Assert.Equal(Sample.At(expected), Zones.Clock(zone).EndOf(Sample.Day(day)));
    }

    [Fact]
    public void A_time_that_is_skipped_means_the_end_of_the_gap()
    {
        var clock = Zones.ChangingLateOnSunday();

        var end = clock.EndOf(new DateOnly(2026, 3, 29), 250);

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 22, 30, 0, TimeSpan.Zero), end);
        Assert.Equal(new DateTime(2026, 3, 30, 0, 30, 0), clock.WallTimeOf(end));
    }

    [Fact]
    public void A_time_that_comes_twice_means_the_second()
    {
        var end = Zones.ChangingLateOnSunday().EndOf(new DateOnly(2026, 11, 1));

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 22, 59, 59, TimeSpan.Zero), end);
    }

    [Fact]
    public void A_day_that_a_country_skipped_ends_when_the_next_begins()
    {
        var end = Zones.Clock("Pacific/Apia").EndOf(new DateOnly(2011, 12, 30));

        Assert.Equal(new DateTimeOffset(2011, 12, 30, 10, 0, 0, TimeSpan.Zero), end);
    }

    [Fact]
    public void Every_instant_is_found_again_or_a_later_one_that_shows_the_same() =>
        Gen.Select(Zones.Any, Zones.Instant).Sample((clock, instant) =>
        {
            var found = clock.InstantOf(clock.WallTimeOf(instant));

            Assert.True(found >= instant);
            Assert.Equal(clock.WallTimeOf(instant), clock.WallTimeOf(found));
        });

    [Fact]
    public void The_end_of_a_day_shows_23_59_59_or_the_day_has_none() =>
        Gen.Select(Zones.Any, Zones.Instant, Gen.Int[0, 999]).Sample((clock, instant, millisecond) =>
        {
            var day = clock.DateOf(instant);
            var wall = clock.WallTimeOf(clock.EndOf(day, millisecond));

            Assert.True(wall == day.ToDateTime(new TimeOnly(23, 59, 59, millisecond)) || DateOnly.FromDateTime(wall) > day);
        });

    [Fact]
    public void A_day_begins_with_the_first_of_two_midnights()
    {
        Assert.Equal(Sample.At("2026-10-25T00:00:00Z"), Zones.Clock("Atlantic/Azores").StartOf(new DateOnly(2026, 10, 25)));
    }

    [Fact]
    public void A_day_begins_where_the_day_before_ends() => Gen.Select(Zones.Any, Zones.Instant).Sample((clock, instant) =>
    {
        var day = clock.DateOf(instant);
        var start = clock.StartOf(day);

        Assert.Equal(day, clock.DateOf(start));
        Assert.True(clock.DateOf(start.AddTicks(-1)) < day);
    });

    [Fact]
    public void Days_between_two_instants_are_those_of_the_calendar()
    {
        var clock = Zones.Clock("Europe/Berlin");
        var late = Sample.At("2026-03-28T22:59:00Z");

        Assert.Equal(0, clock.DaysBetween(late, late.AddSeconds(59)));
        Assert.Equal(1, clock.DaysBetween(late, late.AddMinutes(1)));
        Assert.Equal(-1, clock.DaysBetween(late.AddMinutes(1), late));
    }
}

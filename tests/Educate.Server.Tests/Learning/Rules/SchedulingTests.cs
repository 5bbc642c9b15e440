using CsCheck;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class SchedulingTests
{
    private const long Week = 604_800_000;

    [Fact]
    public void The_golden_case_of_2015()
    {
        var start = DateTimeOffset.FromUnixTimeMilliseconds(1441487282181);

        var made = Scheduling.Begin(Sample.Weekly(4), start, Zones.Clock("America/Los_Angeles"));

        Assert.Equal(
            [1442213999181, 1442818799181, 1442818799181 + Week, 1442818799181 + (2 * Week)],
            made.Deadlines.Select(deadline => deadline.Deadline.ToUnixTimeMilliseconds()));
        Assert.Equal(1441487282181, made.Start.ToUnixTimeMilliseconds());
        Assert.True(made.IsEnabled);
    }

    [Theory]
    [InlineData("2026-03-01T00:00:00.000", "2026-03-08T23:59:59.000")]
    [InlineData("2026-03-01T23:59:59.999", "2026-03-08T23:59:59.999")]
    [InlineData("2026-03-02T00:00:00.007", "2026-03-15T23:59:59.007")]
    [InlineData("2026-03-07T12:00:00.181", "2026-03-15T23:59:59.181")]
    public void The_first_week_ends_on_a_Sunday_at_least_seven_days_on(string start, string deadline)
    {
        var made = Scheduling.Begin(Sample.Weekly(1), Sample.At(start + "Z"), LearnerClock.Utc);

        Assert.Equal(Sample.At(deadline + "Z"), made.Deadlines[0].Deadline);
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00", 167)]
    [InlineData("2026-10-25T12:00:00", 169)]
    public void A_clock_change_moves_the_UTC_time_and_not_the_wall_time(string start, int hoursOfTheWeek)
    {
        var clock = Zones.Clock("America/New_York");
        var begin = clock.InstantOf(Sample.Wall(start)) - TimeSpan.FromDays(7);

        var deadlines = Scheduling.Begin(Sample.Weekly(2), begin, clock).Deadlines;

        Assert.Equal(TimeSpan.FromHours(hoursOfTheWeek), deadlines[1].Deadline - deadlines[0].Deadline);
        Assert.All(deadlines, deadline => Assert.Equal(new TimeOnly(23, 59, 59), TimeOnly.FromDateTime(clock.WallTimeOf(deadline.Deadline))));
    }

    [Fact]
    public void An_ambiguous_deadline_is_the_later_instant_and_a_missing_one_the_end_of_the_gap()
    {
        var clock = Zones.ChangingLateOnSunday();

        var autumn = Scheduling.Begin(Sample.Weekly(1), clock.InstantOf(new DateTime(2026, 10, 23, 9, 0, 0)), clock);
        var spring = Scheduling.Begin(Sample.Weekly(1), clock.InstantOf(new DateTime(2026, 3, 20, 9, 0, 0)), clock);

        Assert.Equal(Sample.At("2026-11-01T22:59:59Z"), autumn.Deadlines[0].Deadline);
        Assert.Equal(Sample.At("2026-03-29T22:30:00Z"), spring.Deadlines[0].Deadline);
    }

    [Fact]
    public void Modules_of_one_period_are_due_together_after_all_weeks_so_far()
    {
        var terms = new CourseTerms { Periods = [Period(2, "m1", "m2"), Period(1, "m3")] };

        var made = Scheduling.Begin(Sample.Weekly(3, terms), Sample.At("2026-03-01T08:00:00Z"), LearnerClock.Utc);

        Assert.Equal(
            ["2026-03-15", "2026-03-15", "2026-03-22"],
            made.Deadlines.Select(deadline => Sample.Day(deadline.Deadline)));
    }

    [Fact]
    public void A_module_in_no_period_gets_a_week_of_its_own_and_an_unknown_one_none()
    {
        var modules = new[] { "m0", "m1", "m2", "m3" }.Select(id => new Id<Module>(id)).ToList();

        var periods = SchedulePeriods.Of(modules, [Period(2, "m1", "gone"), Period(3, "gone too"), Period(1, "m1", "m3")]);

        Assert.Equal(["m0:1", "m1:2", "m2:1", "m3:1"], periods.Select(period => $"{string.Join('+', period.ModuleIds)}:{period.NumberOfWeeks}"));
    }

    [Fact]
    public void Before_a_course_starts_the_weeks_count_from_its_start()
    {
        var starts = Sample.At("2026-06-01T06:00:00Z");

        var made = Scheduling.Begin(Sample.Weekly(1, new CourseTerms { StartsAt = starts }), Sample.Noon, LearnerClock.Utc);

        Assert.Equal(starts, made.Start);
        Assert.Equal(Sample.At("2026-06-14T23:59:59Z"), made.Deadlines[0].Deadline);
    }

    [Fact]
    public void What_is_finer_than_a_millisecond_is_cut_off()
    {
        var made = Scheduling.Begin(Sample.Weekly(1), Sample.Noon.AddTicks(1_819_999), LearnerClock.Utc);

        Assert.Equal(181, made.Start.Millisecond);
        Assert.Equal(0, made.Start.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.Equal(181, made.Deadlines[0].Deadline.Millisecond);
        Assert.Equal(0, made.Deadlines[0].Deadline.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59Z", false)]
    [InlineData("1970-01-01T00:00:00Z", true)]
    [InlineData("8999-12-31T23:59:59Z", true)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    public void Weeks_can_be_counted_from_any_year_that_leaves_room_for_them(string start, bool expected)
    {
        Assert.Equal(expected, Scheduling.CanBeginAt(Sample.At(start)));
        Assert.True(!expected || Scheduling.Begin(Sample.Weekly(500), Sample.At(start), Zones.Clock("Pacific/Apia")).IsEnabled);
    }

    [Fact]
    public void Fixed_dates_are_the_same_for_everybody_and_a_module_has_the_latest_in_it()
    {
        var outline = new CourseOutline(
            [
                Sample.Module("m1", Due("a", 5), Due("b", 9), Due("c", 7)),
                Sample.Module("m2", Sample.Item("d")),
                Sample.Module("m3", Due("e", 20)),
            ],
            new CourseTerms { Schedule = ScheduleKind.Fixed });

        var made = Scheduling.Begin(outline, Sample.Noon, Zones.Clock("Pacific/Auckland"));

        Assert.Equal(Sample.Noon, made.Start);
        Assert.Equal([new(new("m1"), Sample.Noon.AddDays(9)), new(new("m3"), Sample.Noon.AddDays(20))], made.Deadlines);
    }

    [Fact]
    public void A_course_without_any_date_has_deadlines_switched_off()
    {
        var none = Scheduling.Begin(Sample.Weekly(2, new CourseTerms { Schedule = ScheduleKind.Fixed }), Sample.Noon, LearnerClock.Utc);
        var empty = Scheduling.Begin(Sample.Course(), Sample.Noon, LearnerClock.Utc);

        Assert.All([none, empty], made => Assert.True(!made.IsEnabled && made.Deadlines.IsEmpty));
    }

    [Fact]
    public void Every_module_has_a_deadline_after_the_start_on_a_Sunday_at_23_59_59_and_none_before_the_one_ahead() =>
        Gen.Select(Zones.Any, Zones.Instant, AnyPeriods).Sample((clock, start, terms) =>
        {
            var outline = Sample.Weekly(6, terms);

            var made = Scheduling.Begin(outline, start, clock);

            Assert.Equal(outline.Modules.Select(module => module.Id), made.Deadlines.Select(deadline => deadline.ModuleId));
            Assert.All(made.Deadlines, deadline => Assert.True(deadline.Deadline > start));
            Assert.Equal(made.Deadlines.Select(deadline => deadline.Deadline).Order(), made.Deadlines.Select(deadline => deadline.Deadline));
            Assert.All(made.Deadlines, deadline => AssertEndOfSunday(clock.WallTimeOf(deadline.Deadline), start.Millisecond));
        });

    [Fact]
    public void No_Sunday_in_between_would_do() =>
        Gen.Select(Zones.Any, Zones.Instant, Gen.Int[1, 8]).Sample((clock, start, weeks) =>
        {
            var earliest = clock.WallTimeOf(start).AddDays(7 * weeks);

            var deadline = Scheduling.Weeks([Period(weeks, "m1")], start, clock)[0].Deadline;

            Assert.InRange(clock.WallTimeOf(deadline) - earliest, TimeSpan.Zero, TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        });

    internal static SchedulePeriod Period(int weeks, params string[] modules) =>
        new([.. modules.Select(id => new Id<Module>(id))], weeks);

    private static Gen<CourseTerms> AnyPeriods { get; } =
        Gen.Int[1, 4].Array[1, 6].Select(weeks => new CourseTerms { Periods = [.. weeks.Select((w, index) => Period(w, $"m{index + 1}"))] });

    private static OutlineItem Due(string id, int days) => Sample.Item(id) with { DueAt = Sample.Noon.AddDays(days) };

    private static void AssertEndOfSunday(DateTime wall, int millisecond)
    {
        Assert.Equal(DayOfWeek.Sunday, wall.DayOfWeek);
        Assert.Equal(new TimeOnly(23, 59, 59, millisecond), TimeOnly.FromDateTime(wall));
    }
}

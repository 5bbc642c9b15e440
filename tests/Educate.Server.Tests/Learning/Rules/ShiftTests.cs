using CsCheck;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class ShiftTests
{
    private static readonly DateTimeOffset Later = Sample.Noon.AddDays(40);

    [Fact]
    public void Finished_modules_keep_their_deadline_and_the_weeks_of_the_others_count_from_one()
    {
        var outline = Sample.Weekly(4);
        var old = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        var shifted = Scheduling.Shift(old, Sample.Standing(outline, "im1", "im3"), Later, LearnerClock.Utc);

        Assert.Equal(Later, shifted.Start);
        Assert.Equal(
            [old.Deadlines[0].Deadline, Sample.At("2026-04-26T23:59:59Z"), old.Deadlines[2].Deadline, Sample.At("2026-05-03T23:59:59Z")],
            shifted.Deadlines.Select(deadline => deadline.Deadline));
    }

    [Fact]
    public void A_period_counts_until_its_last_module_is_finished()
    {
        var outline = Sample.Weekly(3, new CourseTerms { Periods = [SchedulingTests.Period(2, "m1", "m2"), SchedulingTests.Period(1, "m3")] });
        var old = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        var shifted = Scheduling.Shift(old, Sample.Standing(outline, "im1"), Later, LearnerClock.Utc);

        Assert.Equal(old.Deadlines[0], shifted.Deadlines[0]);
        Assert.Equal(Sample.At("2026-05-03T23:59:59Z"), shifted.Deadlines[1].Deadline);
        Assert.Equal(Sample.At("2026-05-10T23:59:59Z"), shifted.Deadlines[2].Deadline);
    }

    [Fact]
    public void Undoing_gives_back_the_dates_and_the_shift()
    {
        var outline = Sample.Weekly(3, new CourseTerms { ShiftsAllowed = 1 });
        var standing = Sample.Standing(outline);
        var old = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        var shifted = Scheduling.Shift(old, standing, Later, LearnerClock.Utc);
        var undone = Scheduling.Undo(shifted);

        Assert.Equal(ShiftOffer.UsedUp, Scheduling.OfferShift(shifted, standing));
        Assert.Equal(old, undone);
        Assert.Equal(ShiftOffer.Open, Scheduling.OfferShift(undone, standing));
        Assert.Equal(undone, Scheduling.Undo(undone));
    }

    [Fact]
    public void Undoing_leaves_deadlines_switched_off_that_are()
    {
        var outline = Sample.Weekly(1);
        var old = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);
        var shifted = Scheduling.Shift(old, Sample.Standing(outline), Later, LearnerClock.Utc);

        Assert.Equal(old with { IsEnabled = false }, Scheduling.Undo(shifted with { IsEnabled = false }));
    }

    [Fact]
    public void Only_the_last_shift_is_kept_for_undoing()
    {
        var outline = Sample.Weekly(1);
        var first = Scheduling.Shift(Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc), Sample.Standing(outline), Later, LearnerClock.Utc);

        var second = Scheduling.Shift(first, Sample.Standing(outline), Later.AddDays(30), LearnerClock.Utc);

        Assert.Equal(2, second.ShiftsMade);
        Assert.Equal(first with { BeforeShift = null }, Scheduling.Undo(second));
    }

    [Fact]
    public void No_shift_leads_before_the_start_of_the_course()
    {
        var starts = Later.AddDays(10);
        var outline = Sample.Weekly(2, new CourseTerms { StartsAt = starts });
        var old = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        var shifted = Scheduling.Shift(old, Sample.Standing(outline), Later, LearnerClock.Utc);

        Assert.Equal(starts, shifted.Start);
        Assert.All(shifted.Deadlines, deadline => Assert.True(deadline.Deadline > starts));
    }

    [Fact]
    public void Fixed_dates_do_not_move()
    {
        var outline = new CourseOutline(
            [Sample.Module("m1", Sample.Item("a") with { DueAt = Sample.Noon })], new CourseTerms { Schedule = ScheduleKind.Fixed });
        var dates = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        Assert.Equal(dates, Scheduling.Shift(dates, Sample.Standing(outline), Later, LearnerClock.Utc));
        Assert.Equal(ShiftOffer.FixedDates, Scheduling.OfferShift(dates, Sample.Standing(outline)));
    }

    [Fact]
    public void A_shift_is_offered_only_where_it_can_change_something()
    {
        var outline = Sample.Weekly(1);
        var never = Sample.Weekly(1, new CourseTerms { ShiftsAllowed = 0 });
        var made = Scheduling.Begin(outline, Sample.Noon, LearnerClock.Utc);

        Assert.Equal(ShiftOffer.Open, Scheduling.OfferShift(made, Sample.Standing(outline)));
        Assert.Equal(ShiftOffer.NeverHere, Scheduling.OfferShift(made, Sample.Standing(never)));
        Assert.Equal(ShiftOffer.NoDeadlines, Scheduling.OfferShift(made with { IsEnabled = false }, Sample.Standing(outline)));
        Assert.Equal(ShiftOffer.AllFinished, Scheduling.OfferShift(made, Sample.Standing(outline, "im1")));
    }

    [Fact]
    public void A_learner_who_moves_keeps_the_deadlines_made_until_the_next_shift()
    {
        var outline = Sample.Weekly(2);
        var made = Scheduling.Begin(outline, Sample.Noon, Zones.Clock("Europe/Berlin"));
        var tokyo = Zones.Clock("Asia/Tokyo");

        Assert.Equal(made, Scheduling.Follow(made, outline, tokyo));
        Assert.All(
            Scheduling.Shift(made, Sample.Standing(outline), Later, tokyo).Deadlines,
            deadline => Assert.Equal(new TimeOnly(23, 59, 59), TimeOnly.FromDateTime(tokyo.WallTimeOf(deadline.Deadline))));
    }

    [Fact]
    public void Shifting_dates_every_module_and_moves_no_finished_one() =>
        Gen.Select(Zones.Any, Zones.Instant, Gen.Int[0, 400], Gen.Bool.Array[5]).Sample((clock, start, days, finished) =>
        {
            var outline = Sample.Weekly(5);
            var standing = Sample.Standing(outline, [.. Enumerable.Range(1, 5).Where(n => finished[n - 1]).Select(n => $"im{n}")]);
            var old = Scheduling.Begin(outline, start, clock);
            var now = start.AddDays(days);

            var shifted = Scheduling.Shift(old, standing, now, clock);
            var open = shifted.Deadlines.Where((_, index) => !finished[index]).ToList();

            Assert.Equal(old.Deadlines.Where((_, index) => finished[index]), shifted.Deadlines.Where((_, index) => finished[index]));
            Assert.Equal(Scheduling.Weeks([.. open.Select(deadline => new SchedulePeriod([deadline.ModuleId], 1))], now, clock), open);
            Assert.Equal(old, Scheduling.Undo(shifted));
        });
}

using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class NewVersionTests
{
    private static readonly ModuleDeadlines Made = Scheduling.Begin(Sample.Weekly(3), Sample.Noon, LearnerClock.Utc);

    [Fact]
    public void The_same_modules_keep_everything()
    {
        Assert.Same(Made, Scheduling.Follow(Made, Sample.Weekly(3), Zones.Clock("Asia/Tokyo")));
    }

    [Fact]
    public void A_retired_module_loses_its_deadline_and_moves_no_other()
    {
        var outline = Sample.Course(Sample.Module("m1", Sample.Item("a")), Sample.Module("m3", Sample.Item("b")));

        var followed = Scheduling.Follow(Made, outline, LearnerClock.Utc);

        Assert.Equal([Made.Deadlines[0], Made.Deadlines[2]], followed.Deadlines);
    }

    [Fact]
    public void A_module_added_in_between_is_due_with_the_next_one()
    {
        var outline = Sample.Course(Sample.Module("m1"), Sample.Module("new"), Sample.Module("m2"), Sample.Module("m3"));

        var followed = Scheduling.Follow(Made, outline, LearnerClock.Utc);

        Assert.Equal(new ModuleDeadline(new("new"), Made.Deadlines[1].Deadline), followed.Deadlines[1]);
        Assert.Equal(Made.Deadlines, followed.Deadlines.RemoveAt(1));
    }

    [Fact]
    public void A_module_added_at_the_end_is_due_a_week_after_the_last()
    {
        var followed = Scheduling.Follow(Made, Sample.Weekly(5), LearnerClock.Utc);

        Assert.Equal(Scheduling.Begin(Sample.Weekly(5), Sample.Noon, LearnerClock.Utc).Deadlines, followed.Deadlines);
    }

    [Fact]
    public void A_module_added_to_a_period_is_due_with_it()
    {
        var terms = new CourseTerms { Periods = [SchedulingTests.Period(1, "m1", "new"), SchedulingTests.Period(1, "m2")] };
        var outline = new CourseOutline([Sample.Module("m1"), Sample.Module("new"), Sample.Module("m2")], terms);

        Assert.Equal(Made.Deadlines[0].Deadline, Scheduling.Follow(Made, outline, LearnerClock.Utc).Of(new("new")));
    }

    [Fact]
    public void Deadlines_that_were_switched_off_stay_off_and_first_ones_come_on()
    {
        var none = Scheduling.Begin(Sample.Course(), Sample.Noon, LearnerClock.Utc);

        Assert.False(Scheduling.Follow(Made with { IsEnabled = false }, Sample.Weekly(4), LearnerClock.Utc).IsEnabled);
        Assert.True(Scheduling.Follow(none, Sample.Weekly(1), LearnerClock.Utc).IsEnabled);
    }
}

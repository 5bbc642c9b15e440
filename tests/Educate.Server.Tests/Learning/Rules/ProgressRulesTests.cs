using CsCheck;
using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class ProgressRulesTests
{
    private static readonly CourseOutline Course = new(
        [
            new OutlineModule(new("m1"), "One",
            [
                new OutlineLesson(new("l1"), [Sample.Item("a"), Sample.Item("b", "supplement"), Sample.Item("c", "quiz")]),
                new OutlineLesson(new("l2"), [Sample.Item("d", "exam")]),
            ]),
            new OutlineModule(new("m2"), "Two", [new OutlineLesson(new("l3"), [Sample.Item("e") with { IsOptional = true }])]),
            new OutlineModule(new("m3"), "Three", [new OutlineLesson(new("l4"), [Sample.Item("f"), Sample.Item("g", "exam") with { IsOptional = true }])]),
        ],
        CourseTerms.Default);

    [Fact]
    public void Each_part_counts_its_own_required_items_and_rounds_down()
    {
        var standing = Sample.Standing(Course, "a", "c");

        Assert.Equal([66, 0, 100, 0], standing.LessonPercents);
        Assert.Equal([50, 100, 0], standing.ModulePercents);
        Assert.Equal(40, standing.Overall);
        Assert.Equal(3, standing.RequiredLeft);
    }

    [Fact]
    public void Two_of_a_hundred_are_two_percent_and_two_of_a_hundred_and_one_are_one()
    {
        Assert.Equal(2, Sample.Standing(Sample.Weekly(100), "im1", "im2").Overall);
        Assert.Equal(1, Sample.Standing(Sample.Weekly(101), "im1", "im2").Overall);
    }

    [Fact]
    public void The_next_item_is_the_first_uncompleted_required_one()
    {
        Assert.Equal("a", Sample.Standing(Course).NextItem!.Id.Text);
        Assert.Equal("b", Sample.Standing(Course, "a", "c", "f").NextItem!.Id.Text);
        Assert.Equal("f", Sample.Standing(Course, "a", "b", "c", "d").NextItem!.Id.Text);
        Assert.Null(Sample.Standing(Course, "a", "b", "c", "d", "f").NextItem);
    }

    [Fact]
    public void A_started_item_is_not_completed()
    {
        var states = Course.Place([KeyValuePair.Create(new Id<Item>("a"), new ItemState { Progress = ProgressState.Started })]);

        Assert.Equal(0, ProgressRules.Of(Course, states).Overall);
    }

    [Fact]
    public void A_module_without_required_items_is_completed_from_the_start()
    {
        var standing = Sample.Standing(Course);

        Assert.Equal(["m2"], standing.ModulesCompleted.Select(id => id.Text));
        Assert.Equal(["m2"], standing.ModulesPassed.Select(id => id.Text));
    }

    [Fact]
    public void A_course_without_required_items_is_completed_once_enrolled()
    {
        var standing = Sample.Standing(Sample.Course(Sample.Module("m", Sample.Item("x", "someNewType"))));

        Assert.True(standing.IsCompleted);
        Assert.Equal(100, standing.Overall);
        Assert.Null(standing.NextItem);
        Assert.Equal(0, standing.MinutesLeft);
    }

    [Fact]
    public void A_module_is_passed_when_every_graded_item_is_even_before_it_is_completed()
    {
        var standing = Sample.Standing(Course, "d", "f");

        Assert.Equal(["m2", "m3"], standing.ModulesCompleted.Select(id => id.Text));
        Assert.Equal(["m1", "m2"], standing.ModulesPassed.Select(id => id.Text));
    }

    [Fact]
    public void Minutes_left_are_those_of_uncompleted_required_items_rounded_up()
    {
        var outline = Sample.Course(Sample.Module(
            "m",
            Sample.Item("a") with { TimeCommitment = TimeSpan.FromSeconds(30) },
            Sample.Item("b") with { TimeCommitment = TimeSpan.FromSeconds(31) },
            Sample.Item("c") with { IsOptional = true }));

        Assert.Equal(2, Sample.Standing(outline).MinutesLeft);
        Assert.Equal(1, Sample.Standing(outline, "a").MinutesLeft);
        Assert.Equal(0, Sample.Standing(outline, "a", "b").MinutesLeft);
    }

    [Fact]
    public void A_placeholder_is_never_required_and_never_graded()
    {
        var item = Sample.Item("p", "exam") with { IsPlaceholder = true };

        Assert.Equal(ItemKind.Placeholder, item.Kind);
        Assert.False(item.IsRequired);
        Assert.False(item.IsPassable);
    }

    [Fact]
    public void The_record_of_a_retired_item_counts_for_nothing()
    {
        Assert.Equal(Sample.Standing(Course).Overall, Sample.Standing(Course, "retired").Overall);
        Assert.Equal(-1, Course.PositionOf(new("retired")));
        Assert.Equal(3, Course.PositionOf(new("d")));
    }

    [Fact]
    public void Percentages_are_within_0_and_100_and_a_part_is_done_at_100() => Sample.AnyLearner.Sample(learner =>
    {
        var standing = ProgressRules.Of(learner.Course, learner.States);

        Assert.All(standing.ModulePercents.Concat(standing.LessonPercents).Append(standing.Overall), percent => Assert.InRange(percent, 0, 100));
        Assert.Equal(standing.Overall == 100, standing.IsCompleted);
        Assert.Equal(standing.IsCompleted, standing.NextItem is null);
        Assert.Equal(standing.ModulePercents.Count(percent => percent == 100), standing.ModulesCompleted.Length);
        Assert.Equal(standing.IsCompleted, standing.ModulePercents.All(percent => percent == 100));
    });

    [Fact]
    public void Completing_something_takes_nothing_away() =>
        Gen.Select(Sample.AnyLearner, Gen.Int[0, 1000]).Sample((learner, pick) =>
        {
            var before = ProgressRules.Of(learner.Course, learner.States);
            var states = learner.States.ToArray();
            foreach (var position in states.Length == 0 ? [] : new[] { pick % states.Length })
            {
                states[position] = states[position].Then(Sample.Completed with { IsPassed = true });
            }

            var after = ProgressRules.Of(learner.Course, states);

            Assert.True(after.Overall >= before.Overall);
            Assert.True(after.MinutesLeft <= before.MinutesLeft);
            Assert.All(after.LessonPercents.Zip(before.LessonPercents), pair => Assert.True(pair.First >= pair.Second));
            Assert.Superset(before.ModulesCompleted.ToHashSet(), after.ModulesCompleted.ToHashSet());
            Assert.Superset(before.ModulesPassed.ToHashSet(), after.ModulesPassed.ToHashSet());
        });
}

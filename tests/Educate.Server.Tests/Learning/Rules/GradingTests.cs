using CsCheck;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class GradingTests
{
    [Fact]
    public void Without_a_policy_the_grade_is_the_weighted_mean_and_what_is_missing_is_zero()
    {
        var outline = Course(CourseTerms.Default, ("a", null, 1_000_000), ("b", null, 3_000_000), ("c", null, 500_000));

        var grade = Grading.Of(outline, States(outline, ("a", 500_000), ("b", 1_000_000)));

        Assert.Equal(777_778, grade.Grade);
        Assert.Equal(0.777778, Millionths.ToFraction(grade.Grade));
    }

    [Fact]
    public void A_new_learner_has_no_item_grades_and_a_grade_of_zero()
    {
        var outline = Course(CourseTerms.Default, [.. Enumerable.Range(0, 5).Select(n => ($"e{n}", default(string), 1_000_000))]);

        var grade = Grading.Of(outline, States(outline));

        Assert.Equal((PassingState.NotPassed, 5, 0, 0), (grade.PassingState, grade.PassableItemsCount, grade.PassedItemsCount, grade.Grade));
        Assert.Empty(grade.ItemScores);
        Assert.Null(grade.ScoredAt);
    }

    [Theory]
    [InlineData(0, 0, 750_000)]
    [InlineData(4, 0, 375_000)]
    [InlineData(4, 1, 500_000)]
    [InlineData(4, 2, 750_000)]
    [InlineData(4, 3, 900_000)]
    [InlineData(4, 4, 0)]
    [InlineData(0, 1, 900_000)]
    public void A_type_is_the_mean_of_at_least_min_count_scores_less_the_lowest(int minCount, int dropCount, int expected)
    {
        var outline = Course(Sample.Policy(Sample.Type("Homework", 1_000_000, minCount, dropCount)), ("a", "Homework", 7), ("b", "Homework", 1));

        var grade = Grading.Of(outline, States(outline, ("a", 600_000), ("b", 900_000)));

        Assert.Equal(expected, grade.Grade);
    }

    [Fact]
    public void Items_of_one_group_make_one_score_by_their_weights()
    {
        var items = new[] { ("a", "week 1", 3_000_000), ("b", "week 1", 1_000_000), ("c", "week 2", 1_000_000) }
            .Select(i => Sample.Item(i.Item1, "exam") with { AssignmentType = "Homework", ScoreGroup = i.Item2, Weight = i.Item3 });
        var terms = Sample.Policy(Sample.Type("Homework", 1_000_000, minCount: 2));
        var outline = new CourseOutline([Sample.Module("m", [.. items])], terms);

        var grade = Grading.Of(outline, States(outline, ("a", 1_000_000), ("c", 500_000)));

        Assert.Equal(625_000, grade.Grade);
    }

    [Fact]
    public void Weights_of_a_policy_need_not_add_up_to_one()
    {
        var policy = Sample.Policy(Sample.Type("Homework", 300_000), Sample.Type("Exam", 400_000));
        var outline = Course(policy, ("a", "Homework", 1), ("b", "Homework", 1), ("c", "Exam", 1));

        var grade = Grading.Of(outline, States(outline, ("a", 1_000_000), ("c", 500_000)));

        Assert.Equal(500_000, grade.Grade);
        Assert.Equal(PassingState.Passed, grade.PassingState);
    }

    [Fact]
    public void A_type_without_items_counts_as_zero_and_an_item_without_its_type_is_passable_only()
    {
        var outline = Course(Sample.Policy(Sample.Type("Homework", 500_000), Sample.Type("Final", 500_000)), ("a", "Homework", 1), ("b", "Lab", 1));

        var grade = Grading.Of(outline, States(outline, ("a", 1_000_000), ("b", 1_000_000)));

        Assert.Equal((500_000, 2, 2), (grade.Grade, grade.PassableItemsCount, grade.PassedItemsCount));
    }

    [Fact]
    public void Thirds_add_up_so_that_only_the_last_rounding_shows()
    {
        var policy = Sample.Policy(Sample.Type("A", 1_000_000), Sample.Type("B", 1_000_000));
        var outline = Course(policy, ("a", "A", 1), ("b", "A", 1), ("c", "A", 1), ("d", "B", 1), ("e", "B", 1), ("f", "B", 1));

        var grade = Grading.Of(outline, States(outline, ("a", 1_000_000), ("d", 1_000_000), ("e", 1_000_000)));

        Assert.Equal(500_000, grade.Grade);
        Assert.Equal(PassingState.Passed, grade.PassingState);
    }

    [Theory]
    [InlineData(799_999, PassingState.NotPassed)]
    [InlineData(800_000, PassingState.Passed)]
    public void By_grade_a_course_is_passed_from_its_lowest_cut_off_on(int score, PassingState expected)
    {
        var outline = Course(new CourseTerms { Passing = PassingRule.Grade, PassingGrade = 800_000 }, ("a", null, 1));

        Assert.Equal(expected, Grading.Of(outline, States(outline, ("a", score))).PassingState);
    }

    [Fact]
    public void By_items_every_required_graded_item_must_be_passed_and_no_other()
    {
        var outline = new CourseOutline(
            [
                Sample.Module(
                    "m", Sample.Item("a", "exam"), Sample.Item("b", "exam"), Sample.Item("c", "exam") with { IsOptional = true },
                    Sample.Item("d", "exam") with { IsRequiredForPassing = false }, Sample.Item("e", "quiz")),
            ],
            CourseTerms.Default);

        var one = Grading.Of(outline, Sample.States(outline, "a", "c", "d"));
        var both = Grading.Of(outline, Sample.States(outline, "a", "b"));

        Assert.Equal((PassingState.NotPassed, 4, 3), (one.PassingState, one.PassableItemsCount, one.PassedItemsCount));
        Assert.Equal((PassingState.Passed, 4, 2), (both.PassingState, both.PassableItemsCount, both.PassedItemsCount));
    }

    [Fact]
    public void Where_no_graded_item_is_required_all_must_be_passed()
    {
        var outline = Sample.Course(Sample.Module("m", Sample.Item("a", "exam") with { IsOptional = true }));

        Assert.Equal(PassingState.NotPassed, Grading.Of(outline, Sample.States(outline)).PassingState);
        Assert.Equal(PassingState.Passed, Grading.Of(outline, Sample.States(outline, "a")).PassingState);
    }

    [Theory]
    [InlineData(PassingRule.Items)]
    [InlineData(PassingRule.Grade)]
    public void A_course_without_graded_items_is_not_passable(PassingRule passing)
    {
        var outline = new CourseOutline([Sample.Module("m", Sample.Item("a"))], new CourseTerms { Passing = passing, PassingGrade = 0 });

        Assert.Equal(PassingState.NotPassable, Grading.Of(outline, Sample.States(outline, "a")).PassingState);
    }

    [Fact]
    public void Item_scores_are_those_of_graded_items_in_course_order()
    {
        var outline = Course(CourseTerms.Default, ("b", null, 1), ("a", null, 1), ("c", null, 1));
        var states = States(outline, ("a", 400_000), ("b", 900_000));
        states[0] = states[0] with { ScoredAt = Sample.Noon.AddDays(2) };

        var grade = Grading.Of(outline, states);

        Assert.Equal(
            new ItemScore[] { new(new("b"), 900_000, true, Sample.Noon.AddDays(2)), new(new("a"), 400_000, false, Sample.Noon) }, grade.ItemScores);
        Assert.Equal(Sample.Noon.AddDays(2), grade.ScoredAt);
    }

    [Fact]
    public void A_session_course_has_one_grade_out_of_a_hundred()
    {
        var grade = Grading.OfSession(87.5, isPassed: true);

        Assert.Equal((PassingState.Passed, 0, 875_000), (grade.PassingState, grade.PassableItemsCount, grade.Grade));
        Assert.Equal((PassingState.NotPassed, 0), (Grading.OfSession(null, isPassed: false).PassingState, Grading.OfSession(null, isPassed: false).Grade));
    }

    [Theory]
    [InlineData(1, 3, 333_333)]
    [InlineData(2, 3, 666_667)]
    [InlineData(5, 4, 1_000_000)]
    [InlineData(-1, 4, 0)]
    [InlineData(1, 0, 0)]
    public void Points_become_millionths(long points, long most, int expected)
    {
        Assert.Equal(expected, Millionths.FromPoints(points, most));
    }

    [Fact]
    public void Millionths_survive_the_wire() =>
        Gen.Int[0, Millionths.One].Sample(score => Assert.Equal(score, Millionths.FromFraction(Millionths.ToFraction(score))));

    [Fact]
    public void A_grade_is_within_0_and_1_and_a_better_score_never_lowers_it() =>
        Gen.Select(AnyPolicy, Gen.Int[0, Millionths.One].Nullable().Array[9], Gen.Int[0, 8], Gen.Int[0, Millionths.One]).Sample((terms, scores, item, score) =>
        {
            var outline = Course(terms, [.. Enumerable.Range(0, 9).Select(n => ($"e{n}", (string?)$"T{n % 3}", n * 500_000))]);
            var states = scores.Select(each => new ItemState { Score = each, ScoredAt = Sample.Noon }).ToArray();

            var before = Grading.Of(outline, states).Grade;
            states[item] = states[item].Then(new ItemState { Score = score, ScoredAt = Sample.Noon });
            var after = Grading.Of(outline, states).Grade;

            Assert.InRange(before, 0, Millionths.One);
            Assert.InRange(after, before, Millionths.One);
        });

    private static Gen<CourseTerms> AnyPolicy { get; } = Gen.OneOf<CourseTerms>(
        Gen.Const(CourseTerms.Default),
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 5], Gen.Int[0, 4]).Array[1, 4].Select(types =>
            Sample.Policy([.. types.Select((type, n) => Sample.Type($"T{n}", type.Item1, type.Item2, type.Item3))])));

    private static CourseOutline Course(CourseTerms terms, params (string Id, string? Type, int Weight)[] items) => new(
        [Sample.Module("m", [.. items.Select(item => Sample.Item(item.Id, "exam") with { AssignmentType = item.Type, Weight = item.Weight })])],
        terms);

    private static ItemState[] States(CourseOutline outline, params (string Id, int Score)[] scores) => outline.Place(
        scores.Select(score => KeyValuePair.Create(new Id<Item>(score.Id), Sample.Scored(score.Score, score.Score >= 500_000))));
}

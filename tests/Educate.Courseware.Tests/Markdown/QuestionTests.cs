namespace Educate.Courseware.Tests.Markdown;

public sealed class QuestionTests
{
    [Fact]
    public async Task One_marked_option_makes_a_multiple_choice_with_feedback_for_each()
    {
        var question = await CourseFolder.QuestionAsync("## Which *knot* holds?\n\nA drawing helps.\n\n- [x] Bowline\n  > Yes.\n- [ ] Granny\n  > It slips.\n  > Not chosen: Well avoided.\n\n> Right: Good.\n> Wrong: Look again.\n> Hint: It has a loop.\n> Explanation: The bowline\n> jams least.\n");

        Assert.Equal((QuestionTypes.Mcq, "which-knot-holds", 1_000_000), (question.Type, question.SourceKey, question.PointsMillionths));
        Assert.Equal("<p>Which <em>knot</em> holds?</p>\n<p>A drawing helps.</p>", question.PromptHtml);
        Assert.Equal([("bowline", "Bowline", true, "<p>Yes.</p>"), ("granny", "Granny", false, "<p>It slips.</p>")], question.Options.Select(option => (option.Id, option.DisplayHtml, option.IsCorrect, option.FeedbackHtml!)));
        Assert.Equal("<p>Well avoided.</p>", question.Options[1].UnselectedFeedbackHtml);
        Assert.Equal(("<p>Good.</p>", "<p>Look again.</p>", "<p>The bowline\njams least.</p>"), (question.CorrectFeedbackHtml, question.IncorrectFeedbackHtml, question.SolutionHtml));
        Assert.Equal(["<p>It has a loop.</p>"], question.Hints);
    }

    [Fact]
    public async Task Several_marked_options_make_checkboxes()
    {
        var question = await CourseFolder.QuestionAsync("## Which two?\n\ncredit: halves\npoints: 2.5\nshuffle: true\n\n- [x] Reef {#r}\n- [x] Sheet bend\n- [ ] Granny\n");

        Assert.Equal((QuestionTypes.Checkbox, PartialCredit.Halves, 2_500_000, true), (question.Type, question.PartialCredit, question.PointsMillionths, question.Shuffle));
        Assert.Equal("r", question.Options[0].Id);
    }

    [Theory]
    [InlineData("answer: 9.8", 9.8, 9.8e-9)]
    [InlineData("answer: 9.8 ± 0.1", 9.8, 0.1)]
    [InlineData("answer: −200 +- 2%", -200, 4)]
    [InlineData("answer: 9.3e7 +/- 1", 9.3e7, 1)]
    public async Task A_number_makes_a_numeric_question(string answer, double value, double tolerance)
    {
        var question = await CourseFolder.QuestionAsync($"## How long?\n\n{answer}\nunit: m\n");

        Assert.Equal((QuestionTypes.SingleNumeric, "m"), (question.Type, question.TrailingText));
        var number = Assert.IsType<NumberAnswer>(Assert.Single(question.Answers));
        Assert.Equal(value, number.Value, 9);
        Assert.Equal(tolerance, number.Tolerance, 9);
    }

    [Fact]
    public async Task A_range_may_leave_out_its_ends()
    {
        var question = await CourseFolder.QuestionAsync("## How long?\n\nanswer: [9, 10)\n");

        Assert.Equal(new RangeAnswer(9, true, 10, false), Assert.Single(question.Answers));
    }

    [Fact]
    public async Task Answers_can_be_several_partly_right_or_foreseen_as_wrong()
    {
        var question = await CourseFolder.QuestionAsync("## Name it.\n\n- answer: bowline\n- answer (50%): loop\n  > Which loop?\n- wrong: granny\n  > It slips.\n");

        Assert.Equal((QuestionTypes.TextExactMatch, PartialCredit.Points), (question.Type, question.PartialCredit));
        Assert.Equal([1_000_000, 500_000, 0], question.Answers.Select(answer => answer.CreditMillionths));
        Assert.Equal([null, "<p>Which loop?</p>", "<p>It slips.</p>"], question.Answers.Select(answer => answer.FeedbackHtml));
        Assert.True(Assert.IsType<TextAnswer>(question.Answers[0]).IgnoreCase);
    }

    [Fact]
    public async Task Slashes_make_a_pattern_and_dollars_a_formula()
    {
        var pattern = await CourseFolder.QuestionAsync("## Name it.\n\nanswer: /bow-?line/i\n");
        var formula = await CourseFolder.QuestionAsync("## Write it.\n\nanswer: $2*x^2$\n");
        var exact = await CourseFolder.QuestionAsync("## Write it.\n\ncase: exact\nanswer: \"BL\"\n");

        Assert.Equal((QuestionTypes.Regex, new PatternAnswer("bow-?line", true)), (pattern.Type, Assert.Single(pattern.Answers)));
        Assert.Equal((QuestionTypes.MathExpression, new ExpressionAnswer("2*x^2")), (formula.Type, Assert.Single(formula.Answers)));
        Assert.Equal(new TextAnswer("BL", false), Assert.Single(exact.Answers));
    }

    [Theory]
    [InlineData(QuestionTypes.Poll)]
    [InlineData(QuestionTypes.CheckboxPoll)]
    [InlineData(QuestionTypes.McqReflect)]
    [InlineData(QuestionTypes.CheckboxReflect)]
    public async Task Opinions_have_no_right_option_and_are_worth_nothing(string type)
    {
        var question = await CourseFolder.QuestionAsync($"## What do you think?\n\ntype: {type}\n\n- [ ] Yes\n  > Why?\n- [ ] No\n");

        Assert.Equal((type, 0), (question.Type, question.PointsMillionths));
        Assert.DoesNotContain(question.Options, option => option.IsCorrect);
    }

    [Fact]
    public async Task Without_options_and_answers_a_question_is_open()
    {
        var question = await CourseFolder.QuestionAsync("## Question 1\n\nWhat did you learn?\n\n```text\n## not a heading\nanswer: not an answer\n```\n\n> Thank you.\n");

        Assert.Equal((QuestionTypes.Reflect, "<p>Thank you.</p>"), (question.Type, question.SolutionHtml));
        Assert.StartsWith("<p>What did you learn?</p>\n<pre><code class=\"language-text\">## not a heading", question.PromptHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_of_one_wording_have_different_keys()
    {
        var (item, _) = await CourseFolder.ItemAsync("---\ntype: quiz\n---\n\n## Which?\n\n- [x] A\n\n## Which?\n\n- [x] B\n\n## Which? {#third}\n\n- [x] C\n");

        Assert.Equal(["which", "which-2", "third"], Assert.IsType<QuizBody>(item.Body).Questions.Select(question => question.SourceKey));
    }

    [Theory]
    [InlineData("- [x] A\n- [x] B\n\ntype: mcq", "Line 5: 2 options are marked [x]")]
    [InlineData("- [?] A", "Line 7: '[?]' is not known here")]
    [InlineData("type: essay", "Line 7: 'essay' is no type of question.")]
    [InlineData("type: regex", "Line 7: A question of the type regex needs a line 'answer: …'.")]
    [InlineData("type: poll", "Line 7: A question of the type poll needs options")]
    [InlineData("type: regex\nanswer: /(?=a)b/", "Line 8: '/(?=a)b/' is not a pattern that can be used")]
    [InlineData("type: singleNumeric\nanswer: ten", "Line 8: 'ten' is not a number")]
    [InlineData("- [x] A\n  and more", "Line 8: Below an option only feedback can stand")]
    [InlineData("points: many\n\n- [x] A", "Line 7: 'points' is a number from 0 to 1000, not 'many'.")]
    public async Task A_mistake_is_told_with_its_line(string below, string expected)
    {
        var (item, warnings) = await CourseFolder.ItemAsync($"---\ntype: exam\n---\n\n## Which?\n\n{below}\n");

        Assert.True(item.IsPlaceholder);
        Assert.StartsWith(expected, Assert.Single(warnings).Reason, StringComparison.Ordinal);
    }
}

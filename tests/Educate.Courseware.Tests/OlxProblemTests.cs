namespace Educate.Courseware.Tests;

public sealed class OlxProblemTests
{
    [Fact]
    public async Task Radio_buttons_become_an_mcq_with_feedback_hints_and_solution()
    {
        var question = await Olx.WithProblem("""
            <p>Which body pulls most?</p>
            <multiplechoiceresponse><choicegroup type="MultipleChoice" shuffle="true">
              <choice correct="false">The <b>sun</b> <choicehint>It is far away.</choicehint></choice>
              <choice correct="true">The moon</choice>
              <choice correct="partial" point_value="0.25" fixed="true">Both</choice>
            </choicegroup></multiplechoiceresponse>
            <solution><p>The moon is near.</p></solution>
            <demandhint><hint>Look up.</hint><hint>At night.</hint></demandhint>
            """).ReadOnlyQuestionAsync();

        Assert.Equal(("p1", "mcq", "<p>Which body pulls most?</p>"), (question.SourceKey, question.Type, question.PromptHtml));
        Assert.Equal(["The <b>sun</b>", "The moon", "Both"], question.Options.Select(option => option.DisplayHtml));
        Assert.Equal([0, 1_000_000, 250_000], question.Options.Select(option => option.CreditMillionths));
        Assert.Equal([false, true, false], question.Options.Select(option => option.IsCorrect));
        Assert.Equal("It is far away.", question.Options[0].FeedbackHtml);
        Assert.True(question is { Shuffle: true, PartialCredit: PartialCredit.Points } && question.Options[2].IsFixed);
        Assert.Equal("<p>The moon is near.</p>", question.SolutionHtml);
        Assert.Equal(["Look up.", "At night."], question.Hints);
    }

    [Fact]
    public async Task Checkboxes_keep_feedback_for_both_states_and_for_combinations()
    {
        var question = await Olx.WithProblem("""
            <choiceresponse partial_credit="EDC"><label>Which are seas?</label><description>Tick all.</description><checkboxgroup>
              <choice correct="true">North Sea<choicehint selected="true">Yes.</choicehint><choicehint selected="false">It is one.</choicehint></choice>
              <choice correct="false">Lake</choice><choice correct="true">Baltic</choice>
              <compoundhint value="A C">Both found.</compoundhint>
            </checkboxgroup></choiceresponse>
            """).ReadOnlyQuestionAsync();

        Assert.Equal(("checkbox", PartialCredit.EachDecision), (question.Type, question.PartialCredit));
        Assert.Equal("<p>Which are seas?</p><p>Tick all.</p>", question.PromptHtml);
        Assert.Equal(("North Sea", "Yes.", "It is one."), (question.Options[0].DisplayHtml, question.Options[0].FeedbackHtml, question.Options[0].UnselectedFeedbackHtml));
        var both = Assert.Single(question.CombinationFeedback);
        Assert.Equal([question.Options[0].Id, question.Options[2].Id], both.OptionIds);
    }

    [Theory]
    [InlineData("""<optioninput options="('ebb, then', 'it\'s flood','slack')" correct="it's flood"/>""", "ebb, then|it&#39;s flood|slack", 1)]
    [InlineData("""<optioninput options="('don't','do')" correct="do"/>""", "don&#39;t|do", 1)]
    [InlineData("""<optioninput options="(ebb,flood)" correct="ebb"/>""", "ebb|flood", 0)]
    [InlineData("""<optioninput><option correct="False">ebb</option><option correct="True">flood<optionhint>Yes</optionhint></option></optioninput>""", "ebb|flood", 1)]
    public async Task Dropdowns_become_mcqs(string input, string options, int right)
    {
        var question = await Olx.WithProblem($"<p>Now?</p><optionresponse>{input}</optionresponse>").ReadOnlyQuestionAsync();

        Assert.Equal("mcq", question.Type);
        Assert.Equal(options, string.Join('|', question.Options.Select(option => option.DisplayHtml)));
        Assert.True(question.Options[right].IsCorrect);
        Assert.Single(question.Options, option => option.IsCorrect);
    }

    [Theory]
    [InlineData("answer=\"3.5\"", "", 3.5, 3.5e-5)]
    [InlineData("answer=\"9.3*10^7\"", "<responseparam type=\"tolerance\" default=\"5%\"/>", 9.3e7, 4.65e6)]
    [InlineData("answer=\"-(2+1)/4\" tolerance=\"0.1\"", "", -0.75, 0.1)]
    [InlineData("answer=\"sqrt(16) + 1e-2\"", "<responseparam type=\"tolerance\" default=\".01\"/>", 4.01, 0.01)]
    [InlineData("answer=\"2k\"", "<responseparam type=\"tolerance\" default=\"1\"/>", 2000, 1)]
    public async Task Numbers_are_accepted_within_their_tolerance(string attributes, string parameters, double value, double tolerance)
    {
        var question = await Olx.WithProblem($"<numericalresponse {attributes}>{parameters}<formulaequationinput label=\"How high?\" trailing_text=\"m\"/></numericalresponse>").ReadOnlyQuestionAsync();

        var answer = Assert.IsType<NumberAnswer>(Assert.Single(question.Answers));
        Assert.Equal(value, answer.Value, 1e-9);
        Assert.Equal(tolerance, answer.Tolerance, 1e-9);
        Assert.Equal(("singleNumeric", "How high?", "m"), (question.Type, question.PromptHtml, question.TrailingText));
    }

    [Fact]
    public async Task Ranges_additional_answers_and_half_credit_are_kept()
    {
        var question = await Olx.WithProblem("""
            <numericalresponse answer="[1,5)" partial_credit="list"><responseparam partial_answers="7, 8"/>
            <additional_answer answer="10"><correcthint>Also fine.</correcthint></additional_answer><correcthint>Good.</correcthint><formulaequationinput/></numericalresponse>
            """).ReadOnlyQuestionAsync();

        Assert.Equal(new RangeAnswer(1, true, 5, false), question.Answers[0]);
        Assert.Equal("Also fine.", Assert.IsType<NumberAnswer>(question.Answers[1]).FeedbackHtml);
        Assert.Equal([500_000, 500_000], question.Answers.Skip(2).Select(answer => answer.CreditMillionths));
        Assert.Equal("Good.", question.CorrectFeedbackHtml);
    }

    [Fact]
    public async Task Texts_are_matched_exactly_or_without_regard_to_case()
    {
        var question = await Olx.WithProblem("""
            <stringresponse answer=" Neap " type="ci"><additional_answer answer="neap tide"><correcthint>Right.</correcthint></additional_answer>
            <additional_answer>Old form</additional_answer><stringequalhint answer="spring">The other one.</stringequalhint><textline size="20" label="Name it"/></stringresponse>
            """).ReadOnlyQuestionAsync();

        Assert.Equal("textExactMatch", question.Type);
        Assert.Equal(
            [new TextAnswer("Neap", true), new TextAnswer("neap tide", true) { FeedbackHtml = "Right." }, new TextAnswer("Old form", true), new TextAnswer("spring", true) { CreditMillionths = 0, FeedbackHtml = "The other one." }],
            question.Answers);
    }

    [Fact]
    public async Task Patterns_are_kept_when_they_can_be_judged_without_backtracking()
    {
        var question = await Olx.WithProblem("""<stringresponse answer="(?P&lt;x&gt;ebb|flood)s?" type="ci regexp"><textline/></stringresponse>""", "display_name=\"Word\"").ReadOnlyQuestionAsync();

        Assert.Equal(("regex", "Word"), (question.Type, question.PromptHtml));
        Assert.Equal(new PatternAnswer("(?<x>ebb|flood)s?", true), Assert.Single(question.Answers));
    }

    [Fact]
    public async Task A_problem_with_several_responses_is_a_group_of_questions_with_the_text_between_them()
    {
        var item = await Olx.WithProblem("""
            <p>Read the table.</p><div><p>High water?</p><stringresponse answer="6"><textline/></stringresponse><p>Low water?</p>
            <stringresponse answer="12"><textline/></stringresponse></div><p>Take your time.</p>
            """, "weight=\"3\"").ReadOnlyItemAsync();

        var questions = Assert.IsType<QuizBody>(item.Body).Questions;
        Assert.Equal(["p1", "p1_2"], questions.Select(question => question.SourceKey));
        Assert.Contains("Read the table.", questions[0].PromptHtml, StringComparison.Ordinal);
        Assert.Contains("High water?", questions[0].PromptHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("High water?", questions[1].PromptHtml, StringComparison.Ordinal);
        Assert.Contains("Low water?", questions[1].PromptHtml, StringComparison.Ordinal);
        Assert.Contains("Take your time.", questions[1].PromptHtml, StringComparison.Ordinal);
        Assert.Equal([1_500_000, 1_500_000], questions.Select(question => question.PointsMillionths));
    }

    [Theory]
    [InlineData("""<script type="loncapa/python">x = 3</script><numericalresponse answer="$x"><formulaequationinput/></numericalresponse>""")]
    [InlineData("""<script type="loncapa/python">a, b = 1, 2</script><p>Is it $a?</p><multiplechoiceresponse><choicegroup><choice correct="true">Yes</choice></choicegroup></multiplechoiceresponse>""")]
    [InlineData("""<formularesponse type="ci" samples="x@1:2#3" answer="x^2"><formulaequationinput/></formularesponse>""")]
    [InlineData("""<customresponse cfn="check"><jsinput gradefn="g" html_file="/static/g.html"/></customresponse><script type="loncapa/python">def check(e, a): return True</script>""")]
    [InlineData("""<script type="loncapa/python">def check(e, a): return a == e</script><customresponse cfn="check" expect="4"><textline/></customresponse>""")]
    [InlineData("""<choiceresponse><checkboxgroup><choice correct="true">a</choice></checkboxgroup><hintgroup hintfn="f"/></choiceresponse>""")]
    [InlineData("""<numericalresponse answer="10*i"><formulaequationinput/></numericalresponse>""")]
    [InlineData("""<stringresponse answer="(?=x)y" type="regexp"><textline/></stringresponse>""")]
    [InlineData("""<multiplechoiceresponse><choicegroup><choice correct="false">none is right</choice></choicegroup></multiplechoiceresponse>""")]
    [InlineData("""<imageresponse><imageinput src="/static/m.png" rectangle="(1,1)-(2,2)"/></imageresponse>""")]
    public async Task What_needs_code_is_a_placeholder_and_never_graded(string inner)
    {
        using var package = await Olx.WithProblem("<p>Do it.</p>" + inner, sequential: "graded=\"true\" format=\"Lab\"").ReadAsync();

        var item = Assert.Single(package.Items);
        Assert.True(item is { IsPlaceholder: true, IsOptional: true, Grading: null });
        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["problem"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "problem/p1.xml");
    }

    [Theory]
    [InlineData("def ok(expect, ans):\n  # anything goes\n  return True")]
    [InlineData("import math\ndef ok(e, a):\n    if len(a) > 10:\n        return {'ok': True, 'msg': 'Long!'}\n    return {\"ok\": True}\n")]
    public async Task A_check_that_takes_any_answer_is_an_ungraded_reflection(string script)
    {
        var item = await Olx.WithProblem(
            $"""<script type="loncapa/python">{script}</script><p>What do you think?</p><customresponse cfn="ok"><textbox/></customresponse>""",
            sequential: "graded=\"true\"").ReadOnlyItemAsync();

        var question = Assert.Single(Assert.IsType<QuizBody>(item.Body).Questions);
        Assert.Equal(("quiz", "reflect", 0), (item.TypeName, question.Type, question.PointsMillionths));
        Assert.Null(item.Grading);
    }

    [Theory]
    [InlineData("def ok(e, a):\n  if a: return True")]
    [InlineData("def ok(e, a):\n  return True\n  return False")]
    [InlineData("def other(e, a):\n  return True")]
    public async Task A_check_that_may_say_no_is_not_a_reflection(string script)
    {
        var item = await Olx.WithProblem($"""<script type="loncapa/python">{script}</script><customresponse cfn="ok"><textline/></customresponse>""").ReadOnlyItemAsync();

        Assert.True(item.IsPlaceholder);
    }

    [Fact]
    public async Task A_run_that_mixes_problems_keeps_those_that_can_be_graded_in_one_exam()
    {
        using var package = await Olx.WithUnit("""<problem url_name="p1" display_name="A"/><problem url_name="p2"/><problem url_name="p3"/>""", "graded=\"true\" format=\"Lab\"")
            .With("problem/p1.xml", """<problem max_attempts="2"><stringresponse answer="a"><textline label="A"/></stringresponse></problem>""")
            .With("problem/p2.xml", """<problem><customresponse cfn="x"><textline/></customresponse></problem>""")
            .With("problem/p3.xml", """<problem max_attempts="3"><stringresponse answer="c"><textline label="C"/></stringresponse></problem>""")
            .ReadAsync();

        var (exam, placeholder) = (package.Items.First(), package.Items.Last());
        Assert.Equal(("exam", "Why tides"), (exam.TypeName, exam.Name));
        Assert.Equal(["p1", "p3"], Assert.IsType<QuizBody>(exam.Body).Questions.Select(question => question.SourceKey));
        Assert.Equal(new ItemGrading { AssignmentType = "Lab", ScoreGroup = "s1", WeightMillionths = 2_000_000, MaxAttempts = 3 }, exam.Grading);
        Assert.True(placeholder is { SourceKey: "p2", IsPlaceholder: true });
    }

    [Fact]
    public async Task Problems_outside_graded_sequentials_are_practice()
    {
        var item = await Olx.WithProblem("""<stringresponse answer="a"><textline label="A"/></stringresponse>""", sequential: "format=\"Lab\"").ReadOnlyItemAsync();

        Assert.Equal("quiz", item.TypeName);
        Assert.Null(item.Grading);
    }

    [Fact]
    public async Task A_problem_that_asks_nothing_is_a_reading()
    {
        var item = await Olx.WithProblem("<p>Just read.</p>").ReadOnlyItemAsync();

        Assert.Equal("<p>Just read.</p>", Assert.IsType<ReadingBody>(item.Body).Html);
    }
}

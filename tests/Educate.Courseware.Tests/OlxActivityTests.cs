using System.Globalization;

namespace Educate.Courseware.Tests;

public sealed class OlxActivityTests
{
    [Fact]
    public async Task A_poll_is_a_practice_quiz_with_one_poll_question_even_in_a_graded_sequential()
    {
        var item = await Olx.WithUnit("""
            <poll url_name="q1" display_name="Poll" question="Ebb or flood?" max_submissions="1" feedback="&lt;p&gt;Thanks&lt;/p&gt;"
              answers="[[&quot;R&quot;,{&quot;img&quot;:&quot;&quot;,&quot;label&quot;:&quot;Ebb&quot;}],[&quot;B&quot;,{&quot;label&quot;:&quot;Flood &amp; more&quot;}]]"/>
            """, "graded=\"true\" format=\"Lab\"").ReadOnlyItemAsync();

        var quiz = Assert.IsType<QuizBody>(item.Body);
        var question = Assert.Single(quiz.Questions);
        Assert.Equal(("quiz", "Poll", 1), (item.TypeName, item.Name, quiz.MaxAttempts));
        Assert.Equal(("poll", "Ebb or flood?", "<p>Thanks</p>"), (question.Type, question.PromptHtml, question.CorrectFeedbackHtml));
        Assert.Equal(["R:Ebb", "B:Flood &amp; more"], question.Options.Select(option => $"{option.Id}:{option.DisplayHtml}"));
        Assert.Null(item.Grading);
    }

    [Fact]
    public async Task A_survey_asks_each_of_its_questions_with_the_same_answers()
    {
        var item = await Olx.WithUnit("""
            <survey url_name="q1" block_name="How skilled are you?" questions="[[&quot;sail&quot;,{&quot;label&quot;:&quot;Sailing&quot;}],[&quot;row&quot;,{&quot;label&quot;:&quot;Rowing&quot;}]]"
              answers="[[&quot;Y&quot;,&quot;Very&quot;],[&quot;N&quot;,&quot;Not&quot;]]"/>
            """).ReadOnlyItemAsync();

        var quiz = Assert.IsType<QuizBody>(item.Body);
        Assert.Equal(("How skilled are you?", "<p>How skilled are you?</p>"), (item.Name, quiz.IntroductionHtml));
        Assert.Equal(["q1_sail:Sailing:2", "q1_row:Rowing:2"], quiz.Questions.Select(question => $"{question.SourceKey}:{question.PromptHtml}:{question.Options.Count}"));
    }

    [Fact]
    public async Task A_poll_whose_answers_cannot_be_read_is_named()
    {
        using var package = await Olx.WithUnit("""<poll url_name="q1" question="?" answers="oops"/>""").ReadAsync();

        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["poll"]);
    }

    [Fact]
    public async Task An_open_assessment_is_a_peer_assignment_with_its_rubric()
    {
        using var package = await Olx.WithUnit("""
            <openassessment url_name="o1" submission_due="3000-01-01T00:00:00" prompts_type="html" file_upload_response="optional"><title>Tide diary</title>
              <assessments><assessment name="self-assessment"/><assessment name="peer-assessment" must_grade="4" must_be_graded_by="2" due="2027-05-01T00:00:00"/></assessments>
              <prompts><prompt><description>&lt;p&gt;Watch &lt;script&gt;x&lt;/script&gt;the sea.&lt;/p&gt;</description></prompt></prompts>
              <rubric><criterion><name>n</name><label>Care</label><prompt>Is it exact?</prompt>
                <option points="2"><name>yes</name><label>Yes</label><explanation>Times given</explanation></option><option points="0"><name>no</name></option></criterion>
                <feedbackprompt>Anything else?</feedbackprompt></rubric></openassessment>
            """, "graded=\"true\" format=\"Lab\"").ReadAsync();

        var item = Assert.Single(package.Items);
        var peer = Assert.IsType<PeerBody>(item.Body);
        Assert.Equal(("phasedPeer", "Tide diary", 2_000_000), (item.TypeName, item.Name, item.Grading?.WeightMillionths));
        Assert.Equal((4, 2), (peer.RequiredReviewCount, peer.ReviewCutoffCount));
        Assert.Null(peer.SubmissionDue);
        Assert.Equal(DateTimeOffset.Parse("2027-05-01T00:00:00Z", CultureInfo.InvariantCulture), peer.ReviewDue);
        Assert.Equal(["richText:<p>Watch the sea.</p>", "fileUpload:Your file"], peer.SubmissionParts.Select(part => $"{part.TypeName}:{part.PromptHtml}"));
        Assert.Equal(["options", "multiLineInput"], peer.ReviewParts.Select(part => part.TypeName));
        Assert.Equal([("Yes<br>Times given", 2), ("no", 0)], peer.ReviewParts[0].Options.Select(option => (option.DisplayHtml, option.Points)));
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("self-assessment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Discussions_tools_and_staff_graded_work_have_items_of_their_own()
    {
        using var package = await Olx.WithUnit("""
            <discussion url_name="d1" display_name="Talk" discussion_category="Sea" discussion_target="Tides"/>
            <lti_consumer url_name="l1" display_name="Tool" launch_url="https://tool.example/launch" has_score="true" custom_parameters="[&quot;a=1&quot;]"/>
            <edx_sga url_name="a1" display_name="Essay" points="20"/>
            """).ReadAsync();

        Assert.Equal(["discussionPrompt:Talk", "ungradedLti:Tool", "ungradedAssignment:Essay"], package.Items.Select(item => $"{item.TypeName}:{item.Name}"));
        Assert.Equal("Sea / Tides", Assert.IsType<DiscussionBody>(package.Items.First().Body).Category);
        Assert.Equal("1", Assert.IsType<ExternalToolBody>(package.Items.ElementAt(1).Body).Parameters["a"]);
    }

    [Fact]
    public async Task A_random_pick_becomes_all_of_it_and_says_so()
    {
        using var package = await Olx.WithUnit("""<library_content url_name="b" max_count="1"><html url_name="h1"><p>1</p></html><html url_name="h2"><p>2</p></html></library_content>""").ReadAsync();

        Assert.Equal(new BlockCount(2, 2, 0), package.Report.Blocks["html"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("at random", StringComparison.Ordinal));
    }
}

using System.Text;

namespace Educate.Courseware.Tests.Markdown;

public sealed class ItemTests
{
    [Theory]
    [InlineData("reading", "", ItemTypes.Supplement, false)]
    [InlineData("discussion", "", ItemTypes.DiscussionPrompt, false)]
    [InlineData("assignment", "", ItemTypes.StaffGraded, true)]
    [InlineData("assignment", "graded: false", ItemTypes.UngradedAssignment, false)]
    [InlineData("tool", "launch: https://tool.example", ItemTypes.UngradedLti, false)]
    [InlineData("tool", "launch: https://tool.example\ngraded: true", ItemTypes.GradedLti, true)]
    [InlineData("widget", "launch: https://tool.example", ItemTypes.UngradedWidget, false)]
    [InlineData("notebook", "launch: https://tool.example", ItemTypes.Notebook, false)]
    [InlineData("programming", "parts: [{title: Sum, points: 5}]", ItemTypes.GradedProgramming, true)]
    [InlineData("programming", "parts: [{title: Sum}]\ngraded: false", ItemTypes.UngradedProgramming, false)]
    [InlineData("supplement", "", ItemTypes.Supplement, false)]
    public async Task Each_type_has_its_wire_name_and_counts_or_not(string type, string more, string wire, bool isGraded)
    {
        var (item, warnings) = await CourseFolder.ItemAsync($"---\ntype: {type}\n{more}\n---\nText.");

        Assert.Empty(warnings);
        Assert.Equal((wire, isGraded), (item.TypeName, item.Grading is not null));
    }

    [Fact]
    public async Task Grading_is_read_for_graded_items()
    {
        var (item, _) = await CourseFolder.ItemAsync("---\ntype: exam\npass: 75%\nweight: 2\nattempts: 3\nassignment: Check\ntimeLimit: 20\noptional: true\n---\n\n## Which?\n\n- [x] A\n");

        Assert.Equal(new ItemGrading { PassingMillionths = 750_000, WeightMillionths = 2_000_000, MaxAttempts = 3, AssignmentType = "Check", IsRequiredForPassing = false }, item.Grading);
        Assert.Equal(1_200_000, Assert.IsType<QuizBody>(item.Body).TimeLimitMs);
    }

    [Fact]
    public async Task Links_lead_to_items_and_files_and_hostile_HTML_goes()
    {
        using var folder = new CourseFolder()
            .Write("01-a/01-x/01-one.md", "[two](../02-two.md#end) [module](/01-a) ![knot](../knot%20a.png) [web](https://x.example) [gone](nowhere.md)\n\n<p onclick=\"x()\">Hi</p><script>alert(1)</script>\n\n[bad](javascript:alert(1)) [out](../../../etc/passwd)")
            .Write("01-a/02-two.md", "Two.")
            .Write("01-a/knot a.png", [1]);

        using var course = await folder.ReadAsync();

        var html = Assert.IsType<ReadingBody>(course.Items.First().Body).Html;
        Assert.Contains($"href=\"{ContentLink.ToItem("a/two")}#end\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ContentLink.ToItem("a")}\"", html, StringComparison.Ordinal);
        Assert.Contains($"src=\"{ContentLink.ToAsset("01-a/knot a.png")}\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://x.example\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
        Assert.Equal(["Line 1: the link to 'nowhere.md' leads to no file of the course, so it was taken away.", "Line 5: the link to '../../../etc/passwd' leads to no file of the course, so it was taken away."], course.Report.Warnings.Select(warning => warning.Reason));
    }

    [Fact]
    public async Task A_lecture_takes_what_lies_beside_it_and_reads_length_and_height_from_the_video()
    {
        using var folder = new CourseFolder()
            .Write("01-a/01-film.md", "Below the film.\n\n## At 0:05 Which knot?\n\n- [x] Bowline\n")
            .Write("01-a/01-film.mp4", Mp4(milliseconds: 9_250, height: 540))
            .Write("01-a/01-film.webm", [1])
            .Write("01-a/01-film.jpg", [1])
            .Write("01-a/01-film.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.500\nA loop\nthat holds.\n")
            .Write("01-a/01-film.pt-BR.srt", "1\n00:00:01,000 --> 00:00:02,500\nUm laço.\n");

        using var course = await folder.ReadAsync();

        var item = course.Items.Single();
        var lecture = Assert.IsType<LectureBody>(item.Body);
        Assert.Empty(course.Report.Warnings);
        Assert.Equal((ItemTypes.Lecture, 9_250, 9_250), (item.TypeName, lecture.DurationMs, item.TimeCommitmentMs));
        Assert.Equal(new VideoSource("540p", ContentLink.ToAsset("01-a/01-film.mp4"), ContentLink.ToAsset("01-a/01-film.webm")), Assert.Single(lecture.Sources));
        Assert.Equal(ContentLink.ToAsset("01-a/01-film.jpg"), lecture.PosterUrl);
        Assert.Equal(["en", "pt-BR"], lecture.Transcripts.Select(transcript => transcript.Language));
        Assert.Equal(new Cue(1000, 2500, "A loop\nthat holds."), Assert.Single(lecture.Transcripts[0].Cues));
        Assert.Equal((5000, "<p>Which knot?</p>"), (lecture.InVideoQuestions[0].CueMs, lecture.InVideoQuestions[0].Question.PromptHtml));
        Assert.Equal("<p>Below the film.</p>", lecture.DescriptionHtml);
    }

    [Fact]
    public async Task A_lecture_can_name_its_files_and_have_no_playable_one()
    {
        var (item, warnings) = await CourseFolder.ItemAsync("---\ntype: lecture\nduration: 1:02:03\nvideo:\n  youtube: abcDEF12345\n---\nText.");

        var lecture = Assert.IsType<LectureBody>(item.Body);
        Assert.Empty(warnings);
        Assert.Equal(("abcDEF12345", 3_723_000, false), (lecture.YouTubeId, lecture.DurationMs, lecture.IsPlayable));
    }

    [Fact]
    public async Task A_question_after_the_end_of_the_video_is_a_mistake()
    {
        var (_, warnings) = await CourseFolder.ItemAsync("---\ntype: lecture\nduration: 0:30\n---\n\n## At 0:31 Which?\n\n- [x] A\n");

        Assert.Equal("Line 6: The question comes after the end of the video.", Assert.Single(warnings).Reason);
    }

    [Fact]
    public async Task A_picture_link_to_a_video_is_a_player_with_what_lies_beside_it()
    {
        using var folder = new CourseFolder("name: Maps\npartner: quay\ngeneration: 1\nsessions: [{name: A, start: +0d, weeks: 6}]\n")
            .Write("pages/01-home.md", "![Film](film.mp4)")
            .Write("pages/film.mp4", [1]).Write("pages/film.webm", [1]).Write("pages/film.jpg", [1]).Write("pages/film.en.vtt", "WEBVTT\n");

        using var course = await folder.ReadAsync();

        var html = course.Pages.Single().Html;
        Assert.Empty(course.Report.Warnings);
        Assert.Contains("<video controls=\"\"", html, StringComparison.Ordinal);
        Assert.All(["film.mp4", "film.webm", "film.jpg", "film.en.vtt"], name => Assert.Contains(ContentLink.ToAsset("pages/" + name), html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_peer_assignment_has_parts_and_criteria()
    {
        var (item, warnings) = await CourseFolder.ItemAsync("""
            ---
            type: peer
            reviews: 2
            pass: 60%
            ---

            Tie a knot.

            # Hand in

            ## A picture {#photo}

            type: fileUpload

            Sharp, please.

            ## Notes

            optional: true

            # Review

            ## Does it hold?

            for: photo

            - [0] No.
            - [2] Yes, **well**.

            ## Is it named?

            type: yesNo
            points: 3

            ## What do you like?
            """);

        Assert.Empty(warnings);
        var peer = Assert.IsType<PeerBody>(item.Body);
        Assert.Equal((2, 2, "<p>Tie a knot.</p>"), (peer.RequiredReviewCount, peer.ReviewCutoffCount, peer.InstructionsHtml));
        Assert.Equal([("photo", "fileUpload", true), ("notes", "richText", false)], peer.SubmissionParts.Select(part => (part.Key, part.TypeName, part.IsRequired)));
        Assert.Equal([("does-it-hold", "options", "photo", 0), ("is-it-named", "yesNo", null, 3), ("what-do-you-like", "multiLineInput", null, 0)], peer.ReviewParts.Select(part => (part.Key, part.TypeName, part.SubmissionPartKey, part.Points)));
        Assert.Equal([("No.", 0), ("Yes, <strong>well</strong>.", 2)], peer.ReviewParts[0].Options.Select(option => (option.DisplayHtml, option.Points)));
    }

    private static byte[] Mp4(int milliseconds, int height)
    {
        var mvhd = Box("mvhd", [.. new byte[12], .. Number(1000), .. Number(milliseconds), .. new byte[80]]);
        var tkhd = Box("tkhd", [.. new byte[76], .. Number(960 << 16), .. Number(height << 16)]);
        return [.. Box("ftyp", [.. "isom"u8, .. new byte[4]]), .. Box("moov", [.. mvhd, .. Box("trak", tkhd)]), .. Box("mdat", [1, 2, 3])];
    }

    private static byte[] Box(string name, byte[] body) => [.. Number(body.Length + 8), .. Encoding.ASCII.GetBytes(name), .. body];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255)];
}

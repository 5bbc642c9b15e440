namespace Educate.Courseware.Tests;

/// <summary>Ways of writing courses that exports of today no longer use, and some that only newer ones do.</summary>
public sealed class OldOlxTests
{
    [Fact]
    public async Task A_course_written_by_hand_in_one_file_is_read()
    {
        using var package = await Olx.Empty()
            .With("course.xml", """
                <!-- by hand -->
                <course org="Fjord" course="TID0" slug="2012"><chapter name="Week 1" slug="w1"><videosequence name="Sea">
                  <video youtube="1.0:abc" name="Waves"/><html slug="t" filename="texts:t"/><problem slug="p" filename="quiz/p"/>
                  <discussion for="Waves" id="d1"/></videosequence></chapter></course>
                """)
            .With("html/texts/t.html", "<p>Text</p>")
            .With("problem/quiz/p.xml", """<problem name="Check"><stringresponse answer="a_or_b"><textline label="?"/></stringresponse></problem>""")
            .With("policies/2012.json", """{"course/2012":{"display_name":"Tides of old"}}""")
            .ReadAsync("");

        Assert.Equal(("Tides of old", "Fjord+TID0+2012"), (package.Name, package.Key.Text));
        Assert.Equal(("Week 1", "Sea"), (package.Modules[0].Name, package.Modules[0].Lessons[0].Name));
        Assert.Equal(["lecture:Waves", "supplement:Sea", "quiz:Check", "discussionPrompt:Sea"], package.Items.Select(item => $"{item.TypeName}:{item.Name}"));
        Assert.All(package.Report.Blocks.Values, count => Assert.Equal(0, count.Named));
    }

    [Fact]
    public async Task A_container_of_an_unknown_kind_is_read_for_the_blocks_it_points_at()
    {
        using var package = await Olx.WithUnit("""<itembank url_name="b" max_count="1"><problem url_name="p1"/><problem url_name="p2"/></itembank>""")
            .With("problem/p1.xml", """<problem><stringresponse answer="a"><textline label="A"/></stringresponse></problem>""")
            .With("problem/p2.xml", """<problem><stringresponse answer="b"><textline label="B"/></stringresponse></problem>""")
            .ReadAsync();

        Assert.Equal(2, Assert.IsType<QuizBody>(Assert.Single(package.Items).Body).Questions.Count);
        Assert.Equal(new BlockCount(1, 1, 0), package.Report.Blocks["itembank"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("at random", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chapter_that_cannot_be_read_costs_its_own_blocks_only()
    {
        using var package = await Olx.WithUnit("""<html url_name="h"><p>x</p></html>""")
            .With("course/2030.xml", """<course><chapter url_name="bad"/><chapter url_name="c1"/></course>""")
            .With("chapter/bad.xml", "<chapter><sequential").ReadAsync();

        Assert.Single(package.Modules);
        Assert.Equal(new BlockCount(2, 1, 1), package.Report.Blocks["chapter"]);
    }

    [Fact]
    public async Task Json_with_half_letters_is_not_used_and_harms_nothing()
    {
        using var package = await Olx.WithUnit("""<poll url_name="q" question="?" answers="[[&quot;\ud800&quot;,{&quot;label&quot;:&quot;x&quot;}]]"/><html url_name="h"><p>x</p></html>""")
            .With("policies/2030/policy.json", """{"course/2030":{"display_name":"\udc00"}}""").ReadAsync();

        Assert.Equal("Tides", package.Name);
        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["poll"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "policies/2030/policy.json");
    }

    [Fact]
    public async Task A_zip_of_a_course_is_read_like_a_tar_and_what_lies_beside_the_course_is_named()
    {
        using var archive = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(archive, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in new[] { ("repo/course.xml", """<course org="o" course="c" url_name="course"><chapter url_name="c"><html url_name="h"><p>x</p></html></chapter></course>"""), ("LICENSE", "x") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                await writer.WriteAsync(text);
            }
        }

        archive.Position = 0;
        using var package = await CourseReader.ReadAsync(archive, Temporary.Limits, TestContext.Current.CancellationToken);

        Assert.Single(package.Items);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "LICENSE");
    }
}

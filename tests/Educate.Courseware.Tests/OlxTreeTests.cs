namespace Educate.Courseware.Tests;

public sealed class OlxTreeTests
{
    private const string Html = """<html display_name="Notes"><p>Water rises.</p></html>""";

    [Fact]
    public async Task Chapters_become_modules_sequentials_lessons_and_runs_of_like_blocks_items()
    {
        using var package = await Olx.WithUnit("""
            <html url_name="h1" display_name="First"><p>One.</p></html>
            <html url_name="h2" display_name="Second"><p>Two.</p></html>
            <video url_name="w1" display_name="The moon" youtube_id_1_0="abc"/>
            <html url_name="h3" display_name="Third"><p>Three.</p></html>
            """).ReadAsync();

        var module = Assert.Single(package.Modules);
        var lesson = Assert.Single(module.Lessons);
        Assert.Equal(("c1", "The sea", "s1", "High and low"), (module.SourceKey, module.Name, lesson.SourceKey, lesson.Name));
        Assert.Equal(["supplement:Why tides", "lecture:The moon", "supplement:Third"], lesson.Items.Select(item => $"{item.TypeName}:{item.Name}"));
        Assert.Equal(["h1", "w1", "h3"], lesson.Items.Select(item => item.SourceKey));
        Assert.Equal(["h2", "v1"], lesson.Items[0].Aliases);
        Assert.Equal("<p>One.</p>\n<p>Two.</p>", Assert.IsType<ReadingBody>(lesson.Items[0].Body).Html);
    }

    [Fact]
    public async Task Every_block_is_found_once_and_imported_or_named()
    {
        using var package = await Olx.WithUnit("""
            <html url_name="h1"><p>One.</p></html>
            <weather_station url_name="x1" display_name="Gauge"/>
            <html url_name="gone"/>
            <vertical url_name="empty"/>
            """).With("vertical/empty.xml", "<vertical/>").ReadAsync();

        Assert.Equal(new BlockCount(2, 1, 1), package.Report.Blocks["html"]);
        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["weather_station"]);
        Assert.Equal(new BlockCount(2, 1, 1), package.Report.Blocks["vertical"]);
        Assert.Equal(new BlockCount(1, 1, 0), package.Report.Blocks["course"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "vertical/v1.xml#gone" && warning.Reason.Contains("html/gone.xml", StringComparison.Ordinal));
        Assert.Equal(2, package.Report.Items);
    }

    [Fact]
    public async Task An_unknown_block_becomes_an_optional_placeholder_that_is_never_graded()
    {
        var item = await Olx.WithUnit("""<weather_station url_name="x1" display_name="Gauge" instructions="Read it."/>""", "graded=\"true\" format=\"Lab\"").ReadOnlyItemAsync();

        Assert.True(item.IsPlaceholder);
        Assert.True(item.IsOptional);
        Assert.Null(item.Grading);
        Assert.Contains("Read it.", Assert.IsType<PlaceholderBody>(item.Body).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_malformed_file_costs_only_its_block()
    {
        using var package = await Olx.WithUnit("""<problem url_name="p1"/><html url_name="h1"><p>Fine.</p></html>""")
            .With("problem/p1.xml", "<problem><p>Never closed</problem>").ReadAsync();

        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["problem"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "problem/p1.xml" && warning.Reason.Contains("well-formed", StringComparison.Ordinal));
        Assert.Single(package.Items);
    }

    [Fact]
    public async Task A_block_that_contains_itself_is_named_and_does_not_hang_the_import()
    {
        using var package = await Olx.WithUnit($"""{Html}<vertical url_name="v1"/>""").ReadAsync();

        Assert.Single(package.Items);
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("contains itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_experiment_the_first_branch_is_imported_and_the_others_are_named()
    {
        using var package = await Olx.WithUnit("""<split_test url_name="t1" display_name="Wording"><vertical url_name="a"/><vertical url_name="b"/></split_test>""")
            .With("vertical/a.xml", """<vertical display_name="Group ID 1"><html url_name="ha"/></vertical>""")
            .With("vertical/b.xml", """<vertical display_name="Group ID 2"><html url_name="hb"/></vertical>""")
            .With("html/ha.xml", """<html filename="ha"/>""").With("html/ha.html", "<p>A</p>")
            .With("html/hb.xml", """<html filename="hb"/>""").With("html/hb.html", "<p>B</p>")
            .ReadAsync();

        var item = Assert.Single(package.Items);
        Assert.Equal(("ha", "Wording"), (item.SourceKey, item.Name));
        Assert.Equal(new BlockCount(2, 1, 1), package.Report.Blocks["html"]);
        Assert.Equal(new BlockCount(1, 1, 0), package.Report.Blocks["split_test"]);
        Assert.Single(package.Report.Warnings, warning => warning.Path.StartsWith("html/hb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blocks_that_hang_too_high_get_a_lesson_or_a_module_of_their_own()
    {
        using var package = await Olx.Empty()
            .With("course.xml", """
                <course url_name="r" org="o" course="c"><chapter url_name="c1" display_name="One">
                <html url_name="h1" display_name="Loose"><p>x</p></html>
                <vertical url_name="v1" display_name="Unit X"><html url_name="h2"><p>y</p></html></vertical></chapter>
                <sequential url_name="s9" display_name="Alone"><html url_name="h3" display_name="Leaf"><p>z</p></html></sequential></course>
                """)
            .ReadAsync("");

        Assert.Equal(["One/Loose/Loose", "One/Unit X/Unit X", "Alone/Alone/Leaf"], package.Modules.SelectMany(module =>
            module.Lessons.SelectMany(lesson => lesson.Items.Select(item => $"{module.Name}/{lesson.Name}/{item.Name}"))));
    }

    [Fact]
    public async Task Url_names_that_two_tags_share_are_told_apart()
    {
        using var package = await Olx.WithUnit("""<html url_name="tide"><p>x</p></html><discussion url_name="tide"/><html url_name="h2"><p>y</p></html>""").ReadAsync();

        Assert.Equal(["html/tide", "discussion/tide", "h2"], package.Items.Select(item => item.SourceKey));
    }

    [Fact]
    public async Task A_block_without_a_name_keeps_its_key_from_import_to_import()
    {
        var first = await Olx.WithUnit(Html).ReadOnlyItemAsync();
        var second = await Olx.WithUnit(Html).ReadOnlyItemAsync();

        Assert.NotEmpty(first.SourceKey);
        Assert.Equal(first.SourceKey, second.SourceKey);
    }

    [Fact]
    public async Task What_staff_alone_may_see_is_staff_only_down_to_its_items()
    {
        using var package = await Olx.WithUnit(Html).With("chapter/c1.xml", """<chapter visible_to_staff_only="true"><sequential url_name="s1"/></chapter>""").ReadAsync();

        Assert.True(package.Modules[0].IsStaffOnly);
        Assert.True(package.Modules[0].Lessons[0].IsStaffOnly);
        Assert.True(package.Modules[0].Lessons[0].Items[0].IsStaffOnly);
    }

    [Fact]
    public async Task A_colon_in_a_url_name_stands_for_a_folder()
    {
        using var package = await Olx.WithUnit("""<html url_name="week1:notes"/>""")
            .With("html/week1/notes.xml", """<html filename="week1:notes" display_name="Notes"/>""").With("html/week1/notes.html", "<p>Deep.</p>").ReadAsync();

        Assert.Equal("week1:notes", Assert.Single(package.Items).SourceKey);
    }

    [Fact]
    public async Task Html_entities_in_xml_files_are_understood()
    {
        var item = await Olx.WithUnit("<html url_name=\"h\"><p>3&nbsp;&ndash;&nbsp;4 &amp; 5</p></html>").ReadOnlyItemAsync();

        Assert.Equal("<p>3&nbsp;– 4 &amp; 5</p>".Replace(" 4", "&nbsp;4", StringComparison.Ordinal), Assert.IsType<ReadingBody>(item.Body).Html);
    }

    [Fact]
    public async Task Drafts_and_files_that_nothing_uses_are_named_with_the_reason()
    {
        using var package = await Olx.WithUnit(Html)
            .With("drafts/html/d1.xml", "<html/>").With("static/spare.png", "x").With("static/old.js", "x")
            .With("html/orphan.xml", "<html/>").With("tabs/extra.html", "x").With("README.md", "x").ReadAsync();

        var named = package.Report.Warnings.Select(warning => warning.Path).ToList();
        Assert.Superset(new HashSet<string> { "drafts/html/d1.xml", "static/spare.png", "static/old.js", "html/orphan.xml", "tabs/extra.html", "README.md" }, named.ToHashSet());
        Assert.All(package.Report.Warnings, warning => Assert.EndsWith(".", warning.Reason, StringComparison.Ordinal));
    }
}

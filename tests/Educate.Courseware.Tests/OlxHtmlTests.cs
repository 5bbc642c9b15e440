namespace Educate.Courseware.Tests;

public sealed class OlxHtmlTests
{
    private static async Task<string> ReadAsync(string html, Action<Olx>? more = null)
    {
        var olx = Olx.WithUnit("""<html url_name="h1"/><html url_name="h2"><p>x</p></html>""").With("html/h1.xml", """<html filename="h1" display_name="N"/>""").With("html/h1.html", html);
        more?.Invoke(olx);
        using var package = await olx.ReadAsync();
        return Assert.IsType<ReadingBody>(Assert.Single(package.Items).Body).Html.Replace("\n<p>x</p>", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p onclick=\"x()\" style=\"color:red\">Hi</p><script>alert(1)</script><style>p{}</style>", "<p>Hi</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">go</a>", "<a>go</a>")]
    [InlineData("<img src=\"data:image/svg+xml;base64,AAAA\" alt=\"a\">", "<img alt=\"a\">")]
    [InlineData("<form action=\"/x\"><input name=\"q\"><b>kept</b></form>", "<b>kept</b>")]
    [InlineData("<svg><script>1</script></svg><object data=\"x\"></object>ok", "ok")]
    [InlineData("<a href=\"#top\">up</a> <a href=\"mailto:a@b.example\">mail</a>", "<a href=\"#top\">up</a> <a href=\"mailto:a@b.example\">mail</a>")]
    [InlineData("<math><mi onclick=\"x\">n</mi></math>", "<math><mi>n</mi></math>")]
    public async Task Only_safe_html_comes_through(string html, string expected)
    {
        Assert.Equal(expected, await ReadAsync(html));
    }

    [Fact]
    public async Task A_foreign_frame_becomes_a_link()
    {
        Assert.Equal(
            "<a href=\"https://maps.example/here\">Map</a>",
            await ReadAsync("<iframe src=\"//maps.example/here\" title=\"Map\"></iframe>"));
    }

    [Theory]
    [InlineData("/static/Tide_table__1_.pdf")]
    [InlineData("/static/Tide%20table%20(1).pdf")]
    [InlineData("static/Tide_table__1_.pdf?raw=1")]
    [InlineData("/asset-v1:Fjord+TID1+2030+type@asset+block@Tide_table__1_.pdf")]
    [InlineData("/c4x/Fjord/TID1/asset/Tide_table__1_.pdf")]
    [InlineData("https://courses.example/asset-v1:Fjord+TID1+2030+type@asset+block/../asset-v1:a+b+c+type@asset+block@Tide_table__1_.pdf")]
    public async Task Links_to_static_files_find_them_under_their_rewritten_names(string link)
    {
        var html = await ReadAsync($"<a href=\"{link}\">t</a>", olx => olx.With("static/Tide table (1).pdf", "pdf"));

        Assert.Equal("<a href=\"educate-asset:static%2FTide%20table%20%281%29.pdf\">t</a>", html);
        Assert.True(ContentLink.TryReadAsset("educate-asset:static%2FTide%20table%20%281%29.pdf", out var path));
        Assert.Equal("static/Tide table (1).pdf", path);
    }

    [Fact]
    public async Task A_used_file_is_an_asset_with_its_hash_and_a_missing_one_is_reported()
    {
        using var package = await Olx.WithUnit("""<html url_name="h"><img src="/static/a.png"/><img src="/static/gone.png" alt="Gone"/></html>""").With("static/a.png", "abc").ReadAsync();

        var asset = Assert.Single(package.Assets.All);
        Assert.Equal(("static/a.png", "image/png", 3L, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), (asset.Path, asset.MediaType, asset.Size, asset.Sha256));
        using var reader = new StreamReader(asset.Open());
        Assert.Equal("abc", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "static/gone.png");
    }

    [Theory]
    [InlineData("/jump_to_id/h2")]
    [InlineData("/courses/course-v1:Fjord+TID1+2030/jump_to_id/h2#part")]
    [InlineData("/jump_to/i4x://Fjord/TID1/html/h2")]
    [InlineData("https://courses.example/xblock/block-v1:Fjord+TID1+2030+type@html+block@h2?wmode=transparent")]
    public async Task Links_to_blocks_become_links_to_items(string link)
    {
        Assert.Equal("<a href=\"educate-item:h2\">t</a>", await ReadAsync($"<a href=\"{link}\">t</a>"));
    }

    [Fact]
    public async Task A_link_into_the_old_site_is_taken_out_and_reported()
    {
        using var package = await Olx.WithUnit("""<html url_name="h"><a href="/courses/x/progress">p</a><a href="/jump_to_id/nowhere">q</a></html>""").ReadAsync();

        Assert.Equal("<a>p</a><a>q</a>", Assert.IsType<ReadingBody>(Assert.Single(package.Items).Body).Html);
        Assert.Equal(2, package.Report.Warnings.Count(warning => warning.Reason.Contains("leads nowhere", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_block_of_nothing_but_scripts_is_named_and_makes_no_item()
    {
        using var package = await Olx.WithUnit("""<html url_name="h"><script>x()</script><style>p{}</style><p> </p></html>""").ReadAsync();

        Assert.Empty(package.Items);
        Assert.Equal(new BlockCount(1, 0, 1), package.Report.Blocks["html"]);
    }

    [Fact]
    public async Task Html_that_would_multiply_when_parsed_is_left_out()
    {
        var open = string.Concat(Enumerable.Range(0, 250).Select(i => $"<b title=\"{i}\">"));
        var html = await ReadAsync(open + string.Concat(Enumerable.Repeat("<p>x</p>", 100_000)));

        Assert.DoesNotContain("<p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_that_nests_without_end_is_left_out_and_the_process_lives()
    {
        var html = await ReadAsync(string.Concat(Enumerable.Repeat("<div>", 200_000)) + "deep");

        Assert.DoesNotContain("<div>", html, StringComparison.Ordinal);
    }
}

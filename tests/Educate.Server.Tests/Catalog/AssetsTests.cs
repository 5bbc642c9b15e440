using System.Net;
using System.Text.Json;
using Educate.Server.Tests.Learning;

namespace Educate.Server.Tests.Catalog;

public sealed class AssetsTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_brings_its_text_as_cml_and_as_html_with_links_that_work()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var (reading, lecture) = (await reader.ItemAsync("High and low"), await reader.ItemAsync("The pull"));
        var key = $"{reader.CourseId}~{reading}";

        var reply = await reader.Client.ReadAsync($"/api/onDemandSupplements.v1/{key}?includes=asset&fields=openCourseAssets.v1(typeName),openCourseAssets.v1(definition)");

        var text = Assert.Single(reply.GetProperty("linked").GetProperty("openCourseAssets.v1").EnumerateArray());
        var definition = text.GetProperty("definition");
        var cml = definition.Text("value");
        var rendered = definition.GetProperty("renderableHtmlWithMetadata");
        Assert.Equal((key, "cml", "supplement/1"), (text.Text("id"), text.Text("typeName"), definition.Text("dtdId")));
        Assert.Contains("<heading level=\"2\">Twice a day</heading>", cml, StringComparison.Ordinal);
        Assert.Contains("<list bulletType=\"bullets\"><li><text>one</text></li>", cml, StringComparison.Ordinal);
        Assert.Contains("<table rows=\"2\" columns=\"2\">", cml, StringComparison.Ordinal);
        Assert.Contains("<code language=\"python\">print(1 &lt; 2)", cml, StringComparison.Ordinal);
        Assert.Contains("$$x^2$$", cml, StringComparison.Ordinal);
        Assert.Matches("<asset id=\"[A-Za-z0-9_-]{22}\" name=\"table\" extension=\"pdf\" assetType=\"pdf\" />", cml);
        Assert.Matches("<img assetId=\"[A-Za-z0-9_-]{22}\" alt=\"The sea\" />", cml);
        Assert.Contains($"href=\"/learn/{reader.Slug}/lecture/{lecture}\"", rendered.Text("renderableHtml"), StringComparison.Ordinal);
        Assert.DoesNotContain("educate-", definition.GetRawText(), StringComparison.Ordinal);
        Wire.IsJson("""{"hasMath":true,"isPlainText":false,"hasAssetBlock":true,"hasCodeBlock":true}""", rendered.GetProperty("metadata"));
    }

    [Fact]
    public async Task A_reading_is_for_members_and_other_items_are_none()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var key = $"{reader.CourseId}~{await reader.ItemAsync("High and low")}";
        var stranger = app.SignedInAs(await app.NewSomeoneAsync());

        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/api/onDemandSupplements.v1/{key}?includes=asset"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/api/openCourseAssets.v1/{key}"));
        Assert.Empty((await stranger.ReadAsync($"/api/openCourseAssets.v1?ids={key}")).GetProperty("elements").EnumerateArray());
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync($"/api/onDemandSupplements.v1/{key}"));
        Assert.Equal(HttpStatusCode.NotFound, await reader.Client.StatusAsync($"/api/onDemandSupplements.v1/{reader.CourseId}~{await reader.ItemAsync("The pull")}"));
    }

    [Fact]
    public async Task The_three_forms_of_an_id_answer_alone_and_together_with_and_without_a_version()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var file = await HandoutAsync(reader);
        var hex = Convert.ToHexStringLower(System.Buffers.Text.Base64Url.DecodeFromChars(file));
        var reading = $"{reader.CourseId}~{await reader.ItemAsync("High and low")}";

        foreach (var id in new[] { file, hex, reading })
        {
            Assert.Equal(id, (await reader.Client.ReadOneAsync($"/api/openCourseAssets.v1/{id}")).Text("id"));
            Assert.Equal(id, (await reader.Client.ReadOneAsync($"/api/openCourseAssets.v1/{id}@13")).Text("id"));
        }

        var together = (await reader.Client.ReadAsync($"/api/openCourseAssets.v1?ids={hex},{reading}@2,{file}@1,nothing")).GetProperty("elements");
        Assert.Equal([hex, reading, file], together.Texts("id"));
        Wire.IsJson($$"""{"id":"{{file}}","typeName":"asset","definition":{"assetId":"{{file}}","name":"table"} }""", together[2]);
        Assert.Equal(HttpStatusCode.NotFound, await reader.Client.StatusAsync("/api/openCourseAssets.v1/nothing"));
    }

    [Fact]
    public async Task Files_are_told_by_their_ids_with_blanks_behind_the_commas_of_fields()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var file = await HandoutAsync(reader);

        var asset = await reader.Client.ReadOneAsync($"/api/assets.v1?ids={file}@1,nothing&fields=audioSourceUrls,%20videoSourceUrls,+fileExtension,%20tags");
        var url = await reader.Client.ReadOneAsync($"/api/assetUrls.v1?ids={file}");

        Assert.Equal(["id", "name", "typeName", "url", "fileExtension", "tags"], asset.EnumerateObject().Select(m => m.Name));
        Assert.Equal(("table.pdf", "pdf", "pdf"), (asset.Text("name"), asset.Text("typeName"), asset.Text("fileExtension")));
        Assert.Equal(asset.GetProperty("url").Text("url"), url.Text("url"));
        Assert.Equal(new DateTimeOffset(app.Time.GetUtcNow().Date, TimeSpan.Zero).AddDays(2).ToUnixTimeMilliseconds(), url.GetProperty("expires").GetInt64());
        Assert.Equal("%PDF-1.4 made up", await app.Anonymous().GetStringAsync(new Uri(url.Text("url")), Cancel));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync($"/api/assets.v1/{file}"));
    }

    [Fact]
    public async Task A_lectures_files_come_with_it()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var key = $"{reader.CourseId}~{await reader.ItemAsync("The pull")}";

        var reply = await reader.Client.ReadAsync($"/api/onDemandLectureAssets.v1/{key}/?includes=openCourseAssets");

        Assert.Equal(key, Assert.Single(reply.GetProperty("elements").EnumerateArray()).Text("id"));
        Assert.Equal(await HandoutAsync(reader), Assert.Single(reply.GetProperty("linked").GetProperty("openCourseAssets.v1").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task Pictures_are_public_and_a_course_without_one_gets_one_drawn()
    {
        using var folder = CourseFolder.OfTides();
        await folder.ImportAsync(app);
        var plain = await SampleCourse.PublishAsync(app);
        var client = app.Anonymous();

        var address = (await client.ReadOneAsync($"/api/courses.v1?q=slug&slug={folder.Slug}&fields=photoUrl")).Text("photoUrl");
        using var own = await client.GetAsync(address, Cancel);
        using var unnamed = await client.GetAsync(address.Split('?')[0], Cancel);
        using var drawn = await client.GetAsync($"/api/courseImages/{plain.Id}", Cancel);

        Assert.Equal("image/png", own.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", own.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", unnamed.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/api/courseImages/nothing"));
    }

    private static async Task<string> HandoutAsync(Reader reader)
    {
        var tree = await reader.Client.ReadAsync($"/api/onDemandCourseMaterials.v1?q=slug&slug={reader.Slug}&includes=itemIds");
        JsonElement lecture = tree.GetProperty("linked").GetProperty("onDemandCourseMaterialItems.v1")[0];
        return lecture.GetProperty("content").GetProperty("definition").GetProperty("assets")[0].GetString()!.Split('@')[0];
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Educate.Server.Tests.Learning;

namespace Educate.Server.Tests.Catalog;

public sealed class LectureVideosTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lecture_brings_its_video_with_sources_and_captions()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var item = await reader.ItemAsync("The pull");

        var reply = await reader.Client.ReadAsync(
            $"/api/onDemandLectureVideos.v1/{reader.CourseId}~{item}?includes=video&fields=onDemandVideos.v1(sources%2Csubtitles%2CsubtitlesVtt%2CsubtitlesTxt)");

        Wire.IsJson(
            $$"""[{"id":"{{reader.CourseId}}~{{item}}","courseId":"{{reader.CourseId}}","itemId":"{{item}}"}]""", reply.GetProperty("elements"));
        var video = reply.GetProperty("linked").GetProperty("onDemandVideos.v1")[0];
        var source = video.GetProperty("sources").GetProperty("byResolution").GetProperty("540p");
        Assert.Equal(100, (await app.Anonymous().GetByteArrayAsync(new Uri(source.Text("mp4VideoUrl")), Cancel)).Length);
        Assert.Equal(50, (await app.Anonymous().GetByteArrayAsync(new Uri(source.Text("webMVideoUrl")), Cancel)).Length);
        Assert.Equal("{}", video.GetProperty("sources").GetProperty("playlists").GetRawText());
        Assert.Equal(["en", "pt-BR"], video.GetProperty("subtitles").EnumerateObject().Select(m => m.Name));
    }

    [Theory]
    [InlineData("subtitles", "application/x-subrip", "1\n00:00:01,000 --> 00:00:02,500\nThe Moon pulls.")]
    [InlineData("subtitlesVtt", "text/vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe Moon pulls.")]
    [InlineData("subtitlesTxt", "text/plain", "The Moon pulls.\nThe sea follows.")]
    public async Task Captions_come_in_three_forms_by_signed_site_relative_links(string member, string mediaType, string begin)
    {
        using var folder = CourseFolder.OfTides();
        var video = await OldVideoAsync(await folder.ImportForReaderAsync(app));
        var link = video.GetProperty(member).Text("en");

        using var reply = await app.Anonymous().GetAsync(link, Cancel);

        Assert.StartsWith("/api/subtitleAssetProxy.v1/", link, StringComparison.Ordinal);
        Assert.Equal((mediaType, "utf-8"), (reply.Content.Headers.ContentType!.MediaType, reply.Content.Headers.ContentType.CharSet));
        Assert.StartsWith(begin, (await reply.Content.ReadAsStringAsync(Cancel)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_form_is_a_bare_object()
    {
        using var folder = CourseFolder.OfTides();

        var video = await OldVideoAsync(await folder.ImportForReaderAsync(app));

        Assert.Equal(["sources", "subtitles", "subtitlesVtt", "subtitlesTxt", "playlists", "posters"], video.EnumerateObject().Select(m => m.Name));
        var source = Assert.Single(video.GetProperty("sources").EnumerateArray());
        Assert.Equal("540p", source.Text("resolution"));
        Assert.Equal(["video/mp4", "video/webm"], source.GetProperty("formatSources").EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task Only_members_and_staff_see_a_lecture()
    {
        using var folder = CourseFolder.OfTides();
        var reader = await folder.ImportForReaderAsync(app);
        var (lecture, reading) = (await reader.ItemAsync("The pull"), await reader.ItemAsync("High and low"));
        var stranger = app.SignedInAs(await app.NewSomeoneAsync());
        var url = $"/api/onDemandLectureVideos.v1/{reader.CourseId}~{lecture}";

        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(url));
        Assert.Equal(HttpStatusCode.NotFound, await reader.Client.StatusAsync($"/api/onDemandLectureVideos.v1/{reader.CourseId}~{reading}"));
        Assert.Empty((await stranger.ReadAsync($"/api/onDemandLectureVideos.v1?ids={reader.CourseId}~{lecture}")).GetProperty("elements").EnumerateArray());
        Assert.Single((await reader.Client.ReadAsync($"/api/onDemandLectureVideos.v1?ids={reader.CourseId}~{lecture},{reader.CourseId}~{reading}")).GetProperty("elements").EnumerateArray());
        using var refused = await app.Anonymous().GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("\"errorCode\":\"Not Authorized\"", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_links_signature_is_the_right_to_the_file_until_it_expires()
    {
        using var folder = CourseFolder.OfTides();
        var video = await OldVideoAsync(await folder.ImportForReaderAsync(app));
        var file = video.GetProperty("sources")[0].GetProperty("formatSources").Text("video/mp4");
        var captions = video.GetProperty("subtitles").Text("en");
        var client = app.Anonymous();

        foreach (var link in new[] { file, captions })
        {
            Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(link));
            Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(link.Split('?')[0]));
            Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(link.Replace("hmac=", "hmac=x", StringComparison.Ordinal)));
            Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(link.Replace("&hmac", "1&hmac", StringComparison.Ordinal)));
        }

        app.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(file));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(captions));
    }

    [Fact]
    public async Task A_file_is_served_in_ranges_and_can_do_nothing()
    {
        using var folder = CourseFolder.OfTides();
        var video = await OldVideoAsync(await folder.ImportForReaderAsync(app));
        using var request = new HttpRequestMessage(HttpMethod.Get, video.GetProperty("sources")[0].GetProperty("formatSources").Text("video/mp4"));
        request.Headers.Range = new RangeHeaderValue(10, 19);

        using var reply = await app.Anonymous().SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.PartialContent, reply.StatusCode);
        Assert.Equal((10, "bytes 10-19/100", "video/mp4"), ((await reply.Content.ReadAsByteArrayAsync(Cancel)).Length, reply.Content.Headers.ContentRange!.ToString(), reply.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(reply.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> OldVideoAsync(Reader reader)
    {
        var item = await reader.ItemAsync("The pull");
        var lecture = await reader.Client.ReadAsync($"/api/onDemandLectureVideos.v1/{reader.CourseId}~{item}?includes=video");
        return await reader.Client.ReadAsync("/api/opencourse.v1/video/" + lecture.GetProperty("linked").GetProperty("onDemandVideos.v1")[0].Text("id"));
    }
}

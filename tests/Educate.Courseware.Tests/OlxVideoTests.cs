namespace Educate.Courseware.Tests;

public sealed class OlxVideoTests
{
    private static async Task<LectureBody> ReadAsync(string video, Action<Olx>? more = null)
    {
        var olx = Olx.WithUnit(video);
        more?.Invoke(olx);
        using var package = await olx.ReadAsync();
        return Assert.IsType<LectureBody>(Assert.Single(package.Items).Body);
    }

    [Fact]
    public async Task Encodings_become_sources_by_resolution_and_a_playlist()
    {
        var lecture = await ReadAsync("""
            <video url_name="w" start_time="00:00:10" end_time="00:01:00"><video_asset duration="61.5">
            <encoded_video profile="mobile_low" url="https://cdn.example/m.mp4"/><encoded_video profile="desktop_mp4" url="//cdn.example/d.mp4"/>
            <encoded_video profile="desktop_webm" url="https://cdn.example/d.webm"/><encoded_video profile="hls" url="https://cdn.example/v.m3u8"/>
            <encoded_video profile="youtube" url="yt123"/></video_asset></video>
            """);

        Assert.Equal([new VideoSource("720p", "https://cdn.example/d.mp4", "https://cdn.example/d.webm"), new VideoSource("360p", "https://cdn.example/m.mp4", null)], lecture.Sources);
        Assert.Equal(("https://cdn.example/v.m3u8", "yt123", 61_500L), (lecture.HlsUrl, lecture.YouTubeId, lecture.DurationMs));
        Assert.Equal((10_000L, 60_000L), (lecture.StartMs, lecture.EndMs));
    }

    [Fact]
    public async Task Html5_sources_and_old_youtube_lists_are_read()
    {
        var lecture = await ReadAsync("""
            <video url_name="w" youtube="0.75:slow,1.00:norm,1.50:fast" html5_sources="[&quot;/static/v.mp4&quot;, &quot;https://cdn.example/v.wmv&quot;]"><source src="http://cdn.example/v.webm"/></video>
            """, olx => olx.With("static/v.mp4", "film"));

        Assert.Equal([new VideoSource("720p", "educate-asset:static%2Fv.mp4", "https://cdn.example/v.webm")], lecture.Sources);
        Assert.Equal("norm", lecture.YouTubeId);
        Assert.True(lecture.IsPlayable);
    }

    [Fact]
    public async Task A_youtube_only_video_is_a_lecture_without_a_playable_source()
    {
        var item = await Olx.WithUnit("""<video url_name="w" youtube_id_1_0="abc"/>""").ReadOnlyItemAsync();

        Assert.False(Assert.IsType<LectureBody>(item.Body).IsPlayable);
        Assert.False(item.IsOptional);
    }

    [Fact]
    public async Task A_video_with_nothing_to_watch_is_optional_and_reported()
    {
        using var package = await Olx.WithUnit("""<video url_name="w" display_name="Lost" download_video="false"/>""").ReadAsync();

        Assert.True(Assert.Single(package.Items).IsOptional);
        Assert.Equal(new BlockCount(1, 1, 0), package.Report.Blocks["video"]);
        Assert.Contains(package.Report.Warnings, warning => warning.Reason.Contains("no source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Transcripts_are_read_as_srt_and_as_sjson()
    {
        var lecture = await ReadAsync(
            """<video url_name="w" sub="old" transcripts="{&quot;no&quot;: &quot;w-no.srt&quot;}" youtube_id_1_0="a"><transcript language="fr" src="gone.srt"/></video>""",
            olx => olx.With("static/w-no.srt", "1\r\n00:00:01,500 --> 00:00:03,000\r\n<i>Havet</i> &amp; m&#229;nen\r\nto linjer\r\n\r\n")
                .With("static/subs_old.srt.sjson", """{"start":[0,2000],"end":[2000,4000],"text":["The sea",null]}"""));

        Assert.Equal(["en", "no"], lecture.Transcripts.Select(transcript => transcript.Language));
        Assert.Equal([new Cue(0, 2000, "The sea")], lecture.Transcripts[0].Cues);
        Assert.Equal([new Cue(1500, 3000, "Havet & månen\nto linjer")], lecture.Transcripts[1].Cues);
        Assert.Equal(4000 - 1000, lecture.DurationMs);
    }

    [Fact]
    public async Task Handouts_are_files_beside_the_lecture()
    {
        var lecture = await ReadAsync("""<video url_name="w" youtube_id_1_0="a"><handout src="/static/Slides_1.pdf"/></video>""", olx => olx.With("static/Slides 1.pdf", "x"));

        Assert.Equal(new Handout("Slides_1.pdf", "educate-asset:static%2FSlides%201.pdf"), Assert.Single(lecture.Handouts));
    }
}

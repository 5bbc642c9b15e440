using System.Xml.Linq;
using Educate.Courseware.Olx.Problems;

namespace Educate.Courseware.Olx;

/// <summary>Reads <c>video</c> blocks.</summary>
internal sealed class Videos(OlxContent content, VideoTranscripts transcripts)
{
    private const string Desktop = "720p";
    private const string Mobile = "360p";
    private const long UnstatedMs = 300_000;

    /// <summary>The lecture. One without anything to play is optional, since there is nothing to watch.</summary>
    public ItemPiece Read(OlxBlock block)
    {
        var files = new VideoFiles();
        foreach (var encoding in block.Definition.All("encoded_video"))
        {
            AddEncoding(files, encoding.Value("profile") ?? "", encoding.Value("url") ?? "", block.Path);
        }

        var listed = OlxValues.Json(block["html5_sources"]).Elements().Select(source => source.AsText() ?? "");
        foreach (var url in listed.Concat(SourceElements(block.Definition)))
        {
            AddFile(files, url, block.Path);
        }

        files.YouTubeId = YouTubeIdOf(block) ?? files.YouTubeId;
        var captions = transcripts.Read(block);
        var duration = DurationMs(block, captions);
        if (files.IsEmpty)
        {
            content.Report.Warn(block.Path, "The video has no source that can be played or opened.");
        }

        var body = new LectureBody
        {
            Sources = files.Sources,
            HlsUrl = files.HlsUrl,
            YouTubeId = files.YouTubeId,
            DurationMs = duration,
            StartMs = OlxValues.MomentMs(block["start_time"] ?? block["from"]),
            EndMs = OlxValues.MomentMs(block["end_time"] ?? block["to"]),
            PosterUrl = block["thumbnail"] is { Length: > 0 } poster ? content.Links.Media(poster, block.Path) : null,
            Transcripts = captions,
            Handouts = Handouts(block),
        };
        return new ItemPiece(block, ItemTypes.Lecture, body, duration > 0 ? duration : UnstatedMs)
        {
            IsOptional = files.IsEmpty && captions.Count == 0,
        };
    }

    private void AddEncoding(VideoFiles files, string profile, string url, string from)
    {
        switch (profile)
        {
            case "youtube":
                files.YouTubeId ??= url.Length > 0 ? url : null;
                break;
            case "hls":
                files.HlsUrl ??= content.Links.Media(url, from);
                break;
            case "desktop_mp4" or "mobile_low" or "mobile_high":
                files.AddMp4(profile == "mobile_low" ? Mobile : Desktop, content.Links.Media(url, from));
                break;
            case "desktop_webm":
                files.AddWebM(Desktop, content.Links.Media(url, from));
                break;
            default:
                content.Report.Warn(from, $"The encoding '{profile}' is not used.");
                break;
        }
    }

    private void AddFile(VideoFiles files, string url, string from)
    {
        var path = url.Split('?', '#')[0];
        if (url.Length == 0 || files.Has(url))
        {
            return;
        }

        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".m3u8":
                files.HlsUrl ??= content.Links.Media(url, from);
                break;
            case ".mp4" or ".m4v":
                files.AddMp4(Desktop, content.Links.Media(url, from));
                break;
            case ".webm":
                files.AddWebM(Desktop, content.Links.Media(url, from));
                break;
            default:
                content.Report.Warn(from, $"The source '{url}' is of a kind that browsers do not play.");
                break;
        }
    }

    private static IEnumerable<string> SourceElements(XElement video) =>
        video.Elements().Where(child => child.Name.LocalName == "source").Select(source => source.Value("src") ?? "");

    /// <summary>The id at normal speed, from <c>youtube_id_1_0</c> or <c>youtube="0.75:x,1.00:y"</c>.</summary>
    private static string? YouTubeIdOf(OlxBlock block)
    {
        if (block["youtube_id_1_0"]?.Trim() is { Length: > 0 } id)
        {
            return id;
        }

        var speeds = (block["youtube"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var bare = speeds is [var only] && !only.Contains(':', StringComparison.Ordinal) ? only : null;
        var normal = Array.Find(speeds, speed => speed.StartsWith("1.0", StringComparison.Ordinal)) ?? bare;
        return normal?.Split(':')[^1] is { Length: > 0 } found ? found : null;
    }

    private static long DurationMs(OlxBlock block, IReadOnlyList<Transcript> captions)
    {
        var seconds = OlxValues.Number(block.Definition.First("video_asset")?.Value("duration"));
        if (seconds is > 0 and < 1_000_000)
        {
            return (long)(seconds.Value * 1000);
        }

        return captions.Select(transcript => transcript.Cues[^1].EndMs).DefaultIfEmpty(0).Max();
    }

    private List<Handout> Handouts(OlxBlock block)
    {
        var handouts = new List<Handout>();
        var sources = block.Definition.Elements().Where(child => child.Name.LocalName == "handout").Select(child => child.Value("src"));
        foreach (var source in sources.Prepend(block["handout"]).OfType<string>().Where(source => source.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (content.Links.Media(source, block.Path) is { } url)
            {
                handouts.Add(new Handout(Uri.UnescapeDataString(source.Split('/', '@')[^1]), url));
            }
        }

        return handouts;
    }
}

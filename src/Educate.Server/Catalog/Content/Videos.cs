using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>A lecture's video, ready to be written in either form.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">What the package says of it.</param>
/// <param name="Captions">Its captions, by language.</param>
/// <param name="Assets">The files that it names.</param>
public sealed record FoundVideo(
    Id<OnDemandVideo> Id, LectureBody Body, IReadOnlyList<CaptionRow> Captions, IReadOnlyDictionary<string, AssetRow> Assets);

/// <summary>Finds videos and writes them with addresses that work.</summary>
public sealed class Videos(EducateDb db, Catalogue catalogue, CourseContent content, ServedHtml served, SignedLinks links)
{
    /// <summary>The video of a lecture, or null when the item is none.</summary>
    public async ValueTask<FoundVideo?> OfItemAsync(CourseEntry entry, Id<Item> item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Tree?.ForLearners.Find(item)?.Item.Lecture is not { } lecture || await content.FindAsync(entry, item, cancel) is not LectureBody body)
        {
            return null;
        }

        return new FoundVideo(
            lecture.VideoId, body, await content.CaptionsAsync(entry, lecture.VideoId, cancel), await served.AssetsInAsync(AddressesIn(body), cancel));
    }

    /// <summary>The videos of all lectures of a course in course order, each under its item's id, as the clients of 2015 take them.</summary>
    public async ValueTask<IReadOnlyList<OnDemandVideo>> OfCourseAsync(CourseEntry entry, string origin, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bodies = await content.LecturesAsync(entry, cancel);
        var captions = (await content.CaptionsAsync(entry, null, cancel)).ToLookup(c => c.VideoId);
        var assets = await served.AssetsInAsync(string.Join(' ', bodies.Values.Select(AddressesIn)), cancel);
        return (entry.Tree?.ForLearners.Places.Values ?? []).OrderBy(p => p.Position).Select(p => p.Item)
            .Where(item => item.Lecture is not null && bodies.ContainsKey(item.Id))
            .Select(item => (item.Id, Video: new FoundVideo(item.Lecture!.VideoId, bodies[item.Id], captions[item.Lecture.VideoId].ToList(), assets)))
            .Select(found => Wire(found.Video, origin) with { Id = new Id<OnDemandVideo>(found.Id.Text) })
            .ToList();
    }

    /// <summary>The video with this id, if a published course shows it.</summary>
    public async ValueTask<FoundVideo?> FindAsync(Id<OnDemandVideo> id, CancellationToken cancel)
    {
        var row = await db.Set<VideoRow>().SingleOrDefaultAsync(v => v.Id == id, cancel);
        return row is not null && catalogue.Current.Find(row.CourseId) is { IsPublic: true } entry ? await OfItemAsync(entry, row.ItemId, cancel) : null;
    }

    /// <summary>The newer form. Addresses of files are absolute, those of captions site-relative.</summary>
    public OnDemandVideo Wire(FoundVideo video, string origin)
    {
        ArgumentNullException.ThrowIfNull(video);
        var poster = Absolute(video, video.Body.PosterUrl, origin);
        return new OnDemandVideo
        {
            Id = video.Id,
            Sources = new VideoSources
            {
                ByResolution = video.Body.Sources.ToDictionary(s => s.Resolution, s => new VideoResolution
                {
                    Mp4VideoUrl = Absolute(video, s.Mp4Url, origin),
                    WebMVideoUrl = Absolute(video, s.WebMUrl, origin),
                    PreviewImageUrl = poster,
                }),
                Playlists = Playlists(video, origin),
            },
            Subtitles = Captions(video, "srt"),
            SubtitlesVtt = Captions(video, "vtt"),
            SubtitlesTxt = Captions(video, "txt"),
        };
    }

    /// <summary>The older form.</summary>
    public OpenCourseVideo WireOld(FoundVideo video, string origin)
    {
        ArgumentNullException.ThrowIfNull(video);
        var poster = Absolute(video, video.Body.PosterUrl, origin);
        return new OpenCourseVideo
        {
            Sources = video.Body.Sources.Select(s => new OpenCourseVideoSource(s.Resolution, Formats(video, s, origin))).ToList(),
            Subtitles = Captions(video, "srt"),
            SubtitlesVtt = Captions(video, "vtt"),
            SubtitlesTxt = Captions(video, "txt"),
            Playlists = Playlists(video, origin),
            Posters = poster is null ? [] : [new VideoPoster(poster, video.Body.Sources.Count > 0 ? video.Body.Sources[0].Resolution : "540p")],
        };
    }

    /// <summary>The cues of captions as they are stored.</summary>
    public static IReadOnlyList<Cue> Cues(string json) => JsonSerializer.Deserialize(json, ContentJson.Default.IReadOnlyListCue)!;

    private static string AddressesIn(LectureBody body) =>
        string.Join(' ', body.Sources.SelectMany(s => new[] { s.Mp4Url, s.WebMUrl }).Append(body.PosterUrl).Append(body.HlsUrl));

    private Dictionary<string, string> Formats(FoundVideo video, VideoSource source, string origin)
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Absolute(video, source.Mp4Url, origin) is { } mp4)
        {
            formats.Add("video/mp4", mp4);
        }

        if (Absolute(video, source.WebMUrl, origin) is { } webm)
        {
            formats.Add("video/webm", webm);
        }

        return formats;
    }

    private Dictionary<string, string> Playlists(FoundVideo video, string origin)
    {
        var playlists = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Absolute(video, video.Body.HlsUrl, origin) is { } hls)
        {
            playlists.Add("hls", hls);
        }

        if (video.Body.YouTubeId is { } youTube)
        {
            playlists.Add("youtube", $"https://www.youtube.com/watch?v={Uri.EscapeDataString(youTube)}");
        }

        return playlists;
    }

    private Dictionary<string, string> Captions(FoundVideo video, string extension) =>
        video.Captions.ToDictionary(c => c.Language, c => links.ToCaptions(c.Id, extension), StringComparer.Ordinal);

    private string? Absolute(FoundVideo video, string? url, string origin) =>
        served.ResolveUrl(url, video.Assets) is not { } resolved ? null : resolved.StartsWith('/') ? origin + resolved : resolved;
}

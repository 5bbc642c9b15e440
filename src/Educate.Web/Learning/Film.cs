using Educate.Client;
using Educate.Contracts;
using Educate.Web.Hosting;

namespace Educate.Web.Learning;

/// <summary>What the page of a lecture shows: files, captions, the words, and the place where the learner stopped.</summary>
public sealed record Film
{
    /// <summary>The resolution that is taken when the learner chose none: sharp enough, and light on a slow line.</summary>
    private const string Usual = "540p";

    public required OnDemandVideo? Video { get; init; }

    public required string? Resolution { get; init; }

    public required string? Language { get; init; }

    public required IReadOnlyList<TranscriptLine> Lines { get; init; }

    /// <summary>Where to go on, in milliseconds.</summary>
    public required long ResumeAt { get; init; }

    public bool IsPlayable => Resolution is not null;

    public string? Poster => Video?.Sources.ByResolution.Values.Select(files => files.PreviewImageUrl).FirstOrDefault(url => url is not null);

    public string? YouTube => Video?.Sources.Playlists.GetValueOrDefault("youtube");

    public IReadOnlyList<string> Resolutions => Video is null ? [] : [.. Playable(Video)];

    public IEnumerable<(string Language, string Address)> Captions => Video?.SubtitlesVtt.Select(c => (c.Key, c.Value)) ?? [];

    public static async Task<Film> ReadAsync(EducateClient client, Visitor visitor, ItemPlace place, string? resolution, string? language)
    {
        var (_, video) = await client.Lectures.WithVideoAsync(place.View.Id, place.Item.Id);
        if (video is null)
        {
            return new Film { Video = null, Resolution = null, Language = null, Lines = [], ResumeAt = 0 };
        }

        var playable = Playable(video).ToList();
        var spoken = language is not null && video.SubtitlesVtt.ContainsKey(language) ? language
            : video.SubtitlesVtt.ContainsKey("en") ? "en" : video.SubtitlesVtt.Keys.FirstOrDefault();
        var words = spoken is null ? "" : await client.Lectures.CaptionsAsync(video.SubtitlesVtt[spoken]);
        var key = new Triple<UserId, Id<Course>, Id<OnDemandVideo>>(visitor.Id, place.View.Id, video.Id);
        return new Film
        {
            Video = video,
            Resolution = playable.Find(name => name == resolution) ?? playable.Find(name => name == Usual) ?? playable.FirstOrDefault(),
            Language = spoken,
            Lines = TranscriptLine.Read(words),
            ResumeAt = await client.VideoProgresses.FindAsync(key, saved => saved.ViewedUpTo),
        };
    }

    private static IEnumerable<string> Playable(OnDemandVideo video) => video.Sources.ByResolution
        .Where(files => files.Value.Mp4VideoUrl is not null || files.Value.WebMVideoUrl is not null)
        .Select(files => files.Key)
        .OrderByDescending(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal);
}

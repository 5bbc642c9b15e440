using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The lecture that an item is (<c>onDemandLectureVideos.v1</c>); its video comes with <c>includes=video</c>.</summary>
public sealed record LectureVideo : IElement<Pair<Id<Course>, Id<Item>>>
{
    /// <summary>The course and the item.</summary>
    public required Pair<Id<Course>, Id<Item>> Id { get; init; }

    /// <summary>The course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.First;

    /// <summary>The item.</summary>
    [KeyPart]
    public Id<Item> ItemId => Id.Second;

    /// <summary>Whether the learner must not jump ahead.</summary>
    public bool DisableSkippingForward { get; init; }

    /// <summary>Where to begin, in milliseconds.</summary>
    public long? StartMs { get; init; }

    /// <summary>Where to stop, in milliseconds.</summary>
    public long? EndMs { get; init; }
}

/// <summary>A video with its captions (<c>onDemandVideos.v1</c>).</summary>
public sealed record OnDemandVideo : IElement<Id<OnDemandVideo>>
{
    /// <summary>22 characters; the third part of a progress key.</summary>
    public required Id<OnDemandVideo> Id { get; init; }

    /// <summary>The files, by resolution.</summary>
    public required VideoSources Sources { get; init; }

    /// <summary>Captions as SRT, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> Subtitles { get; init; }

    /// <summary>Captions as WebVTT, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> SubtitlesVtt { get; init; }

    /// <summary>Transcripts as plain text, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> SubtitlesTxt { get; init; }
}

/// <summary>The files of a video.</summary>
public sealed record VideoSources
{
    /// <summary>By resolution: <c>360p</c>, <c>540p</c>, <c>720p</c>.</summary>
    public required IReadOnlyDictionary<string, VideoResolution> ByResolution { get; init; }

    /// <summary>Where else it can be seen: <c>hls</c> is a streaming list, <c>youtube</c> (our own) its page there.</summary>
    public required IReadOnlyDictionary<string, string> Playlists { get; init; }
}

/// <summary>The files of one resolution.</summary>
public sealed record VideoResolution
{
    /// <summary>The address of the MP4 file.</summary>
    public string? Mp4VideoUrl { get; init; }

    /// <summary>The address of the WebM file.</summary>
    [JsonPropertyName("webMVideoUrl")]
    public string? WebMVideoUrl { get; init; }

    /// <summary>The address of the picture to show before it plays.</summary>
    public string? PreviewImageUrl { get; init; }
}

/// <summary>A video in the older form (<c>opencourse.v1/video/{id}</c>), without an envelope.</summary>
public sealed record OpenCourseVideo
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<OpenCourseVideoSource> Sources { get; init; }

    /// <summary>Captions as SRT, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> Subtitles { get; init; }

    /// <summary>Captions as WebVTT, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> SubtitlesVtt { get; init; }

    /// <summary>Transcripts as plain text, by language; site-relative addresses.</summary>
    public required IReadOnlyDictionary<string, string> SubtitlesTxt { get; init; }

    /// <summary>Streaming lists, such as <c>hls</c>.</summary>
    public required IReadOnlyDictionary<string, string> Playlists { get; init; }

    /// <summary>Pictures to show before it plays.</summary>
    public required IReadOnlyList<VideoPoster> Posters { get; init; }
}

/// <summary>The files of one resolution in the older form.</summary>
/// <param name="Resolution">Such as <c>540p</c>.</param>
/// <param name="FormatSources">Addresses by media type.</param>
public sealed record OpenCourseVideoSource(string Resolution, IReadOnlyDictionary<string, string> FormatSources);

/// <summary>A picture to show before a video plays.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Resolution">Such as <c>540p</c>.</param>
public sealed record VideoPoster(string Url, string Resolution);

/// <summary>Where a learner is in a video (<c>onDemandVideoProgresses.v1</c>). Not there until something is saved.</summary>
public sealed record VideoProgress : IElement<Triple<UserId, Id<Course>, Id<OnDemandVideo>>>
{
    /// <summary>Who, in which course, in which video.</summary>
    public required Triple<UserId, Id<Course>, Id<OnDemandVideo>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>In which video.</summary>
    [KeyPart]
    public Id<OnDemandVideo> VideoId => Id.Third;

    /// <summary>Where to go on, in milliseconds.</summary>
    public required long ViewedUpTo { get; init; }
}

/// <summary>What saves a place in a video.</summary>
public sealed record VideoPlace
{
    /// <summary>Where the learner is, in milliseconds.</summary>
    public required long ViewedUpTo { get; init; }

    /// <summary>The key; needed only when posted to the collection.</summary>
    public string? VideoProgressId { get; init; }

    /// <summary>What was watched since the last save, in milliseconds: pairs of from and to. Our own; other clients leave it out.</summary>
    public IReadOnlyList<WatchedRange>? Watched { get; init; }
}

/// <summary>A stretch of a video that was watched, in milliseconds.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The instant after the last.</param>
public sealed record WatchedRange(long From, long To);

namespace Educate.Courseware;

/// <summary>A video lecture. It may have no playable source: then poster, transcript and <see cref="YouTubeId"/> remain.</summary>
public sealed record LectureBody : ItemBody
{
    /// <summary>Files by resolution, best first.</summary>
    public IReadOnlyList<VideoSource> Sources { get; init; } = [];

    /// <summary>The HLS playlist.</summary>
    public string? HlsUrl { get; init; }

    /// <summary>The video's id on YouTube.</summary>
    public string? YouTubeId { get; init; }

    /// <summary>The length in milliseconds; 0 when the package does not say.</summary>
    public long DurationMs { get; init; }

    /// <summary>Where to begin, in milliseconds.</summary>
    public long? StartMs { get; init; }

    /// <summary>Where to stop, in milliseconds.</summary>
    public long? EndMs { get; init; }

    /// <summary>A still picture, a link as in <see cref="VideoSource.Mp4Url"/>.</summary>
    public string? PosterUrl { get; init; }

    /// <summary>Captions, one for each language.</summary>
    public IReadOnlyList<Transcript> Transcripts { get; init; } = [];

    /// <summary>Slides and other files that go with the video.</summary>
    public IReadOnlyList<Handout> Handouts { get; init; } = [];

    /// <summary>Questions that stop the video.</summary>
    public IReadOnlyList<InVideoQuestion> InVideoQuestions { get; init; } = [];

    /// <summary>Text beside the video, sanitised; usually empty.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>True when there is something a browser can play here.</summary>
    public bool IsPlayable => Sources.Count > 0 || HlsUrl is not null;
}

/// <summary>The files of one resolution.</summary>
/// <param name="Resolution"><c>360p</c>, <c>540p</c> or <c>720p</c>.</param>
/// <param name="Mp4Url">An https address or a <see cref="ContentLink"/> to an asset.</param>
/// <param name="WebMUrl">The same for WebM.</param>
public sealed record VideoSource(string Resolution, string? Mp4Url, string? WebMUrl);

/// <summary>The captions of one language, normalised.</summary>
/// <param name="Language">A language tag.</param>
/// <param name="Cues">In order of time.</param>
public sealed record Transcript(string Language, IReadOnlyList<Cue> Cues);

/// <summary>One caption.</summary>
/// <param name="StartMs">When it appears, in milliseconds.</param>
/// <param name="EndMs">When it goes.</param>
/// <param name="Text">Plain text; lines are parted by <c>\n</c>.</param>
public sealed record Cue(long StartMs, long EndMs, string Text);

/// <summary>A file or page that goes with a lecture.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Url">An https address or a <see cref="ContentLink"/> to an asset.</param>
public sealed record Handout(string Name, string Url);

/// <summary>A question that stops a video.</summary>
/// <param name="CueMs">When, in milliseconds.</param>
/// <param name="Question">The question.</param>
public sealed record InVideoQuestion(long CueMs, Question Question);

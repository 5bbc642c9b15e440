using System.Globalization;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>Reads a lecture: the video files beside the text or named in it, captions, and questions at a time of the video.</summary>
internal sealed partial class LectureText(Reading reading, QuestionReader questions)
{
    public LectureBody Read(MarkdownFile file)
    {
        var matter = file.FrontMatter;
        var video = matter.Section("video");
        var beside = reading.Links.Beside(file.Path[..^3]);
        var mp4 = Given(file, video, "mp4") ?? Asset(beside.Mp4);
        var webm = Given(file, video, "webm") ?? Asset(beside.WebM);
        var facts = mp4 is not null && ContentLink.TryReadAsset(mp4, out var path) && reading.Folder.Asset(path) is { } asset ? Facts(asset) : default;
        var duration = Duration(matter) ?? facts.DurationMs;
        var (description, sections) = Headings.Cut(file.Body, 2, heading => At().IsMatch(heading));
        return new LectureBody
        {
            Sources = mp4 is null && webm is null ? [] : [new VideoSource(Resolution(video, facts.Height), mp4, webm)],
            HlsUrl = Given(file, video, "hls"),
            YouTubeId = video?.Text("youtube"),
            DurationMs = duration,
            PosterUrl = Given(file, video, "poster") ?? Asset(beside.Poster),
            Transcripts = Transcripts(file, video, beside, duration),
            Handouts = matter.Sections("handouts").Select(handout => new Handout(handout.Required("name"), reading.Links.Address(file.Folder, handout, "file", handout.Required("file")))).ToList(),
            InVideoQuestions = InVideo(file, sections, duration),
            DescriptionHtml = reading.Html.Render(file, description),
        };
    }

    private List<InVideoQuestion> InVideo(MarkdownFile file, IReadOnlyList<HeadedText> sections, long duration)
    {
        var moments = sections.Select(section => At().Match(section.Heading)).ToList();
        var asked = questions.ReadAll(file, sections.Zip(moments, (section, at) => section with { Heading = at.Groups[2].Value.Trim() }).ToList());
        var found = moments.Zip(asked, (at, question) => new InVideoQuestion(Clock(at.Groups[1].Value), question)).ToList();
        var late = found.FindIndex(question => duration > 0 && question.CueMs > duration);
        return late < 0 ? found : throw file.Fault(sections[late].Line.Number, "The question comes after the end of the video.");
    }

    private List<Transcript> Transcripts(MarkdownFile file, YamlSection? video, VideoFiles beside, long duration)
    {
        var captions = video?.Section("captions") is { } given
            ? given.Pairs().Select(pair => (Language: pair.Key, Path: reading.Links.AssetPath(file.Folder, given, pair.Key, pair.Value))).ToList()
            : beside.Captions;
        return captions.Select(caption =>
        {
            var cues = Subtitles.Parse(reading.Folder.ReadText(caption.Path) ?? "");
            if (cues.Count == 0)
            {
                reading.Report.Warn(caption.Path, "It holds no caption that can be read, so it was left out.");
            }
            else if (duration > 0 && cues[^1].EndMs > duration + 1000)
            {
                reading.Report.Warn(caption.Path, "Its captions go on after the end of the video.");
            }

            return new Transcript(caption.Language.Length == 0 ? "en" : caption.Language, cues);
        }).Where(transcript => transcript.Cues.Count > 0).ToList();
    }

    private string? Given(MarkdownFile file, YamlSection? video, string key) =>
        video?.Text(key) is { } value ? reading.Links.Address(file.Folder, video, key, value) : null;

    private string? Asset(string? path) => path is not null && reading.Folder.Asset(path) is not null ? ContentLink.ToAsset(path) : null;

    private static Mp4File Facts(PackageAsset asset)
    {
        using var stream = asset.Open();
        return Mp4File.Read(stream);
    }

    private static string Resolution(YamlSection? video, int height) => video?.Text("resolution") switch
    {
        null => height switch { 0 => "540p", <= 400 => "360p", <= 600 => "540p", _ => "720p" },
        "360p" or "540p" or "720p" => video.Text("resolution")!,
        var other => throw video.Fault("resolution", $"'{other}' is no resolution: write 360p, 540p or 720p."),
    };

    private static long? Duration(YamlSection matter) => matter.Text("duration") switch
    {
        null => null,
        { } text when Length().Match(text) is { Success: true } match => Clock(match.Value),
        var text => throw matter.Fault("duration", $"'{text}' is no length: write 1:05 or 1:02:30."),
    };

    private static long Clock(string text) => text.Split(':').Aggregate(0L, (sum, part) => (sum * 60) + int.Parse(part, CultureInfo.InvariantCulture)) * 1000;

    [GeneratedRegex(@"^At (\d{1,2}(?::\d{2}){1,2})\s*[:.–—-]?\s*(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex(@"^\d{1,3}(?::\d{2}){1,2}$")]
    private static partial Regex Length();
}

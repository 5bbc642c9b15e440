using System.Globalization;
using Educate.Courseware.Olx.Problems;

namespace Educate.Courseware.Olx;

/// <summary>Finds and reads the captions of a video, in SRT or in the older JSON form (<c>sjson</c>).</summary>
internal sealed class VideoTranscripts(OlxContent content, StaticFiles files)
{
    /// <summary>One transcript for each language that has cues.</summary>
    public IReadOnlyList<Transcript> Read(OlxBlock block)
    {
        var found = new SortedDictionary<string, Transcript>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, name) in Named(block))
        {
            if (language.Length == 0 || found.ContainsKey(language))
            {
                continue;
            }

            if (Cues(block, name) is { Count: > 0 } cues)
            {
                found.Add(language, new Transcript(language, cues));
            }
        }

        return found.Values.ToList();
    }

    private IEnumerable<(string Language, string Name)> Named(OlxBlock block)
    {
        foreach (var transcript in OlxValues.Json(block["transcripts"]).Members())
        {
            yield return (transcript.Name, transcript.Value.AsText() ?? "");
        }

        foreach (var transcript in block.Definition.Elements().Where(child => child.Name.LocalName == "transcript"))
        {
            yield return (transcript.Value("language") ?? "", transcript.Value("src") ?? "");
        }

        if (block["sub"] is { Length: > 0 } sub)
        {
            yield return (content.Language, $"subs_{sub}.srt.sjson");
        }

        var tracks = block.Definition.Elements().Where(child => child.Name.LocalName == "track").Select(track => track.Value("src"));
        foreach (var track in tracks.Prepend(block["track"]).OfType<string>())
        {
            yield return (content.Language, track);
        }

        if (block["edx_video_id"]?.Trim() is { Length: > 0 } id)
        {
            foreach (var (language, name) in ByVideoId(block, id))
            {
                yield return (language, name);
            }
        }
    }

    /// <summary>Exports keep the transcripts of a video as <c>ID-LANGUAGE.srt</c>.</summary>
    private IEnumerable<(string Language, string Name)> ByVideoId(OlxBlock block, string id) =>
        from transcript in block.Definition.All("transcript")
        let language = transcript.Value("language_code")
        where language is not null
        let name = $"{id}-{language}.{transcript.Value("file_format") ?? "srt"}"
        where files.Find(name) is not null
        select (language, name);

    private IReadOnlyList<Cue>? Cues(OlxBlock block, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (content.Links.AssetPath(name, block.Path) is not { } path || content.ReadText(path) is not { } text)
        {
            return null;
        }

        var cues = path.EndsWith(".sjson", StringComparison.OrdinalIgnoreCase) ? FromJson(text) : Subtitles.Parse(text);
        if (cues.Count == 0)
        {
            content.Report.Warn(path, "No captions can be read in this file.");
        }

        return cues;
    }

    private static List<Cue> FromJson(string text)
    {
        if (OlxValues.Json(text) is not { } json)
        {
            return [];
        }

        var starts = Moments(json.Member("start").Elements());
        var ends = Moments(json.Member("end").Elements());
        var texts = json.Member("text").Elements().Select(cue => cue.AsText()).ToList();
        return Enumerable.Range(0, Math.Min(texts.Count, Math.Min(starts.Count, ends.Count)))
            .Where(at => !string.IsNullOrWhiteSpace(texts[at]))
            .Select(at => new Cue(starts[at], ends[at], System.Net.WebUtility.HtmlDecode(texts[at]!.Trim())))
            .OrderBy(cue => cue.StartMs)
            .ToList();
    }

    private static List<long> Moments(IEnumerable<System.Text.Json.JsonElement> times) => times
        .Select(time => double.TryParse(time.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) && ms is >= 0 and < 1e9 ? (long)ms : 0)
        .ToList();
}

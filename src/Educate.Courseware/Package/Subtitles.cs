using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Educate.Courseware;

/// <summary>Reads captions (SRT and WebVTT) into cues and writes cues in the three forms that are served.</summary>
public static partial class Subtitles
{
    /// <summary>The cues of an SRT or WebVTT text in order of time; what cannot be read is left out.</summary>
    public static IReadOnlyList<Cue> Parse(string text)
    {
        var cues = new List<Cue>();
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var time = Timing().Match(lines[i]);
            if (!time.Success || !TryMilliseconds(time.Groups[1].Value, out var start) || !TryMilliseconds(time.Groups[2].Value, out var end))
            {
                continue;
            }

            var body = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].AsSpan().Trim().Length > 0 && !Timing().IsMatch(lines[i + 1]))
            {
                body.Add(PlainLine(lines[++i]));
            }

            if (body.Count > 0)
            {
                cues.Add(new Cue(start, end, string.Join('\n', body)));
            }
        }

        return cues.OrderBy(cue => cue.StartMs).ToList();
    }

    /// <summary>The cues as SubRip.</summary>
    public static string ToSrt(IReadOnlyList<Cue> cues)
    {
        var srt = new StringBuilder();
        for (var i = 0; i < cues.Count; i++)
        {
            srt.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{Stamp(cues[i].StartMs, ',')} --> {Stamp(cues[i].EndMs, ',')}\n{cues[i].Text}\n\n");
        }

        return srt.ToString();
    }

    /// <summary>The cues as WebVTT.</summary>
    public static string ToVtt(IReadOnlyList<Cue> cues)
    {
        var vtt = new StringBuilder("WEBVTT\n\n");
        foreach (var cue in cues)
        {
            vtt.Append(CultureInfo.InvariantCulture, $"{Stamp(cue.StartMs, '.')} --> {Stamp(cue.EndMs, '.')}\n{Escaped(cue.Text)}\n\n");
        }

        return vtt.ToString();
    }

    /// <summary>The words alone, one cue on a line.</summary>
    public static string ToText(IReadOnlyList<Cue> cues) =>
        string.Concat(cues.Select(cue => cue.Text.Replace('\n', ' ') + "\n"));

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string PlainLine(string line) => System.Net.WebUtility.HtmlDecode(Markup().Replace(line, "")).Trim();

    private static string Stamp(long ms, char point) =>
        string.Create(CultureInfo.InvariantCulture, $"{ms / 3_600_000:00}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}{point}{ms % 1000:000}");

    private static bool TryMilliseconds(string stamp, out long ms)
    {
        ms = 0;
        var point = stamp.AsSpan().IndexOfAny(',', '.');
        var whole = point < 0 ? stamp : stamp[..point];
        foreach (var part in whole.Split(':'))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || ms > 1_000_000 || value > 1_000_000)
            {
                return false;
            }

            ms = (ms * 60) + value;
        }

        var fraction = point < 0 ? "0" : stamp[(point + 1)..].PadRight(3, '0')[..3];
        ms = (ms * 1000) + long.Parse(fraction, CultureInfo.InvariantCulture);
        return true;
    }

    [GeneratedRegex(@"^\s*((?:[0-9]{1,4}:)?[0-9]{1,2}:[0-9]{1,2}(?:[,.][0-9]{1,9})?)\s*-->\s*((?:[0-9]{1,4}:)?[0-9]{1,2}:[0-9]{1,2}(?:[,.][0-9]{1,9})?)")]
    private static partial Regex Timing();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}")]
    private static partial Regex Markup();
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Educate.Web.Learning;

/// <summary>A sentence or so of what is said, and when it begins.</summary>
/// <param name="StartMs">When it begins, in milliseconds.</param>
/// <param name="Text">What is said.</param>
public sealed partial record TranscriptLine(long StartMs, string Text)
{
    // Captions break lines for the eye; read as text, they are joined until a sentence ends or a line is long enough.
    private const int LongEnough = 160;

    /// <summary>Reads WebVTT. What is not a caption is passed over.</summary>
    public static IReadOnlyList<TranscriptLine> Read(string vtt)
    {
        var lines = new List<TranscriptLine>();
        foreach (var block in vtt.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (Timing().Match(block) is not { Success: true } timing)
            {
                continue;
            }

            var text = WebUtility.HtmlDecode(Tag().Replace(block[(timing.Index + timing.Length)..], "")).ReplaceLineEndings(" ").Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (lines is [.., var last] && last.Text.Length < LongEnough && last.Text[^1] is not ('.' or '?' or '!' or '…'))
            {
                lines[^1] = last with { Text = $"{last.Text} {text}" };
            }
            else
            {
                lines.Add(new TranscriptLine(Milliseconds(timing), text));
            }
        }

        return lines;
    }

    private static long Milliseconds(Match timing)
    {
        long Part(string name) => timing.Groups[name] is { Success: true } part ? long.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
        return (((((Part("h") * 60) + Part("m")) * 60) + Part("s")) * 1000) + Part("f");
    }

    [GeneratedRegex(@"^(?:(?<h>\d{2,6}):)?(?<m>\d\d):(?<s>\d\d)\.(?<f>\d{3})[ \t]+-->.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Timing();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

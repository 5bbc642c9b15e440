using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>A heading, its own key when it has one (<c>{#key}</c>), and the lines below it.</summary>
internal sealed record HeadedText(TextLine Line, string Heading, string? Key, IReadOnlyList<TextLine> Body);

/// <summary>Cuts Markdown at the headings of one level; fenced code is left alone.</summary>
internal static partial class Headings
{
    /// <summary>The lines above the first heading, and the sections.</summary>
    public static (IReadOnlyList<TextLine> Above, IReadOnlyList<HeadedText> Sections) Cut(IReadOnlyList<TextLine> lines, int level, Func<string, bool>? isWanted = null)
    {
        var mark = new string('#', level) + " ";
        var above = new List<TextLine>();
        var sections = new List<HeadedText>();
        var body = above;
        var fence = new Fence();
        foreach (var line in lines)
        {
            var isHeading = !fence.Holds(line.Text) && line.Text.StartsWith(mark, StringComparison.Ordinal);
            if (isHeading && isWanted?.Invoke(line.Text[mark.Length..].Trim()) != false)
            {
                var match = OwnKey().Match(line.Text[mark.Length..].Trim());
                body = [];
                sections.Add(new HeadedText(line, match.Groups[1].Value.Trim(), match.Groups[2].Success ? match.Groups[2].Value : null, body));
            }
            else
            {
                body.Add(line);
            }
        }

        return (above, sections);
    }

    [GeneratedRegex(@"^(.*?)(?:\s*\{#([A-Za-z0-9_-]{1,60})\})?$")]
    private static partial Regex OwnKey();
}

/// <summary>Tells while reading line by line whether one stands in fenced code.</summary>
internal sealed class Fence
{
    private string? _open;

    /// <summary>True when the line is code or the fence itself.</summary>
    public bool Holds(string line)
    {
        var text = line.TrimStart();
        var mark = text.StartsWith("```", StringComparison.Ordinal) ? "```" : text.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
        if (_open is null)
        {
            _open = mark;
            return mark is not null;
        }

        if (mark == _open)
        {
            _open = null;
        }

        return true;
    }
}

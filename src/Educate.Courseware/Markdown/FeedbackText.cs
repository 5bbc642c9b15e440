using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>Quoted lines, parted by the word each part begins with: <c>Right:</c>, <c>Wrong:</c>, <c>Hint:</c>, <c>Explanation:</c>, <c>Not chosen:</c>.</summary>
internal sealed partial class FeedbackText
{
    private readonly List<(string Label, string Html)> _parts = [];

    public FeedbackText(Reading reading, MarkdownFile file, IReadOnlyList<TextLine> quotes)
    {
        var label = "";
        var lines = new List<TextLine>();
        foreach (var line in quotes)
        {
            if (Labelled().Match(line.Text) is { Success: true } match)
            {
                Close(reading, file, label, lines);
                label = match.Groups[1].Value.ToLowerInvariant();
                lines = [line with { Text = match.Groups[2].Value }];
            }
            else
            {
                lines.Add(line);
            }
        }

        Close(reading, file, label, lines);
    }

    /// <summary>The part with a label, or null; the empty label is the text without one.</summary>
    public string? Find(string label) => _parts.Where(part => part.Label == label).Select(part => part.Html).FirstOrDefault();

    /// <summary>All parts with a label.</summary>
    public IReadOnlyList<string> All(string label) => _parts.Where(part => part.Label == label).Select(part => part.Html).ToList();

    private void Close(Reading reading, MarkdownFile file, string label, List<TextLine> lines)
    {
        if (lines.Any(line => !line.IsBlank))
        {
            _parts.Add((label, reading.Html.Render(file, lines)));
        }
    }

    [GeneratedRegex(@"^(Right|Wrong|Hint|Explanation|Not chosen):\s*(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}

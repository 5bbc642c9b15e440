using System.Text.RegularExpressions;

namespace Educate.Courseware.Olx;

/// <summary>Reads <c>html</c> blocks, and the few others that are only text.</summary>
internal sealed partial class Readings(OlxContent content)
{
    /// <summary>The text of an <c>html</c> block, from its own file or written inside.</summary>
    public ReadingPiece Html(OlxBlock block)
    {
        if (block.Definition.Attribute("filename")?.Value is not { Length: > 0 } name || block.Definition.HasElements)
        {
            return NotEmpty(content.Reading(block, CapaHtml.Inner(block.Definition), block.Path));
        }

        var path = BodyFile(block)!;
        return content.ReadText(path) is { } html
            ? NotEmpty(content.Reading(block, html, path))
            : throw new BrokenBlockException($"Its text '{name}.html' is not in the package.");
    }

    private ReadingPiece NotEmpty(ReadingPiece reading) =>
        content.PlainText(reading.Html).Length > 0 || Media().IsMatch(reading.Html)
            ? reading
            : throw new BrokenBlockException("There is nothing in it to read: scripts and styles are not imported.");

    /// <summary>A <c>pdf</c> block: a link to the file.</summary>
    public ReadingPiece Pdf(OlxBlock block)
    {
        var url = block["url"] ?? throw new BrokenBlockException("It names no file.");
        var title = System.Net.WebUtility.HtmlEncode(block.DisplayName ?? "PDF");
        return content.Reading(block, $"<p><a href=\"{System.Net.WebUtility.HtmlEncode(url)}\">{title}</a></p>", block.Path);
    }

    /// <summary>The file that holds the text of an <c>html</c> block, or null.</summary>
    public static string? BodyFile(OlxBlock block) =>
        block.Tag == "html" && block.Definition.Attribute("filename")?.Value is { Length: > 0 } name ? $"html/{name.Replace(':', '/')}.html" : null;

    [GeneratedRegex("<(?:img|video|audio|a|hr|math)[ >]")]
    private static partial Regex Media();
}

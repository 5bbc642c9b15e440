using Educate.Courseware.Archives;
using Educate.Courseware.Html;

namespace Educate.Courseware.Olx;

/// <summary>What every converter of blocks needs.</summary>
internal sealed class OlxContent(PackageFolder folder, OlxLinks links, ReportBuilder report, string language)
{
    private readonly SafeHtml _html = new();

    public PackageFolder Folder { get; } = folder;

    public OlxLinks Links { get; } = links;

    public ReportBuilder Report { get; } = report;

    /// <summary>The language of the course.</summary>
    public string Language { get; } = language;

    /// <summary>Sanitised HTML with its links rewritten.</summary>
    public string Clean(string html, string path) => _html.Clean(html, Links.From(path));

    /// <summary>A text of a block, sanitised.</summary>
    public ReadingPiece Reading(OlxBlock block, string html, string path)
    {
        var clean = Clean(html, path);
        return new ReadingPiece(block, clean, ReadingTimeMs(clean));
    }

    /// <summary>The words of some HTML.</summary>
    public string PlainText(string html) => _html.PlainText(html);

    /// <summary>The text of a file, or null when it is absent or too large, which is reported.</summary>
    public string? ReadText(string path)
    {
        try
        {
            return Folder.ReadText(path);
        }
        catch (OversizeTextException oversize)
        {
            Report.Warn(path, oversize.Message);
            return null;
        }
    }

    /// <summary>How long a text takes to read, in milliseconds: 200 words a minute, one minute at least.</summary>
    public static long ReadingTimeMs(string html) => Math.Max(1, WordCount.Of(html) / 200) * 60_000L;
}

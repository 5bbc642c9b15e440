using AngleSharp.Html.Parser;

namespace Educate.Server.Catalog;

/// <summary>HTML without its marks, for places that show text only.</summary>
internal static class PlainText
{
    private static readonly HtmlParser _parser = new();

    /// <summary>The words, with single blanks between them.</summary>
    public static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }

        using var document = _parser.ParseDocument(html.Replace("<", " <", StringComparison.Ordinal));
        return string.Join(' ', (document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

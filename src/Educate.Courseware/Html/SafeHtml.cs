using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Educate.Courseware.Html;

/// <summary>
/// Makes rich text of a package safe to show: no scripts, no styles, no frames, no forms, no event handlers. Foreign frames become links.
/// Not for several threads at once.
/// </summary>
internal sealed class SafeHtml
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
        "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small",
        "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u",
        "ul", "var", "video", "wbr",
        "math", "annotation", "semantics", "mi", "mn", "mo", "mtext", "mspace", "ms", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "merror",
        "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts",
        "mtable", "mtr", "mtd",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "align", "alt", "cite", "class", "colspan", "controls", "datetime", "dir", "display", "encoding", "headers", "height", "href",
        "kind", "label", "lang", "loop", "mathvariant", "open", "poster", "preload", "reversed", "rowspan", "scope", "span", "src", "srclang",
        "start", "title", "type", "value", "width", "xml:lang",
    ];

    private readonly HtmlParser _parser = new();
    private readonly HtmlSanitizer _sanitizer;

    public SafeHtml()
    {
        _sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", ContentLink.AssetScheme, ContentLink.ItemScheme], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "poster", "cite"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };
    }

    /// <summary>Cleans a fragment. <paramref name="rewrite"/> is asked for each link, picture and medium: it returns the new address, or null to take it away.</summary>
    public string Clean(string html, Func<string, string?> rewrite)
    {
        if (html.AsSpan().IndexOfAny('<', '&', '\0') < 0)
        {
            return html.Trim();
        }

        if (HtmlDepth.IsExcessive(html))
        {
            return System.Net.WebUtility.HtmlEncode(PlainText(html));
        }

        var document = _parser.ParseDocument("<body></body>");
        var body = document.Body!;
        body.InnerHtml = html;
        HtmlRewriting.Apply(body, rewrite);
        return _sanitizer.SanitizeDom((AngleSharp.Html.Dom.IHtmlDocument)document, body).Body!.InnerHtml.Trim();
    }

    /// <summary>The text of a fragment without its tags, white space folded.</summary>
    public string PlainText(string html)
    {
        if (HtmlDepth.IsExcessive(html))
        {
            return "(text left out: it nests too deep)";
        }

        var document = _parser.ParseDocument("<body></body>");
        var body = document.Body!;
        body.InnerHtml = html;
        foreach (var hidden in body.QuerySelectorAll("script,style,template").ToList())
        {
            hidden.Remove();
        }

        return string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

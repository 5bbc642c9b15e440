using System.Globalization;
using System.Text;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Educate.Server.Catalog;

/// <summary>
/// Writes HTML as CML, the mark-up that clients of the original service read: <c>co-content</c> with text, heading, list, code, table, img and
/// asset. Files carry id, name, extension and assetType, without which some clients stop.
/// </summary>
internal sealed class CmlWriter(IReadOnlyDictionary<string, AssetRow> assets)
{
    private const string AssetScheme = "educate-asset:";
    private static readonly HtmlParser _parser = new();
    private static readonly HashSet<string> _blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "table", "blockquote", "figure", "img", "hr",
        "header", "footer", "main", "aside", "details", "summary", "dl", "dt", "dd", "figcaption", "center", "nav",
    };

    private static readonly Dictionary<string, string> _inline = new(StringComparer.Ordinal)
    {
        ["strong"] = "strong",
        ["b"] = "strong",
        ["em"] = "em",
        ["i"] = "em",
        ["u"] = "u",
        ["sub"] = "sub",
        ["sup"] = "sup",
        ["var"] = "var",
        ["code"] = "var",
    };

    /// <summary>The CML of an HTML fragment whose links are still <c>educate-asset:</c> and <c>educate-item:</c>.</summary>
    public string Write(string html)
    {
        using var document = _parser.ParseDocument(html);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false }))
        {
            xml.WriteStartElement("co-content");
            WriteBlocks(xml, document.Body!);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void WriteBlocks(XmlWriter xml, INode parent)
    {
        var run = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && (_blocks.Contains(element.LocalName) || element.QuerySelector("img, table, ul, ol, pre") is not null))
            {
                WriteText(xml, run);
                WriteBlock(xml, element);
            }
            else
            {
                run.Add(node);
            }
        }

        WriteText(xml, run);
    }

    private void WriteBlock(XmlWriter xml, IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                xml.WriteStartElement("heading");
                xml.WriteAttributeString("level", element.LocalName[1..]);
                WriteInline(xml, element.ChildNodes);
                xml.WriteEndElement();
                break;
            case "ul" or "ol":
                WriteList(xml, element);
                break;
            case "pre":
                xml.WriteStartElement("code");
                xml.WriteAttributeString("language", LanguageOf(element));
                xml.WriteString(Clean(element.TextContent));
                xml.WriteEndElement();
                break;
            case "table":
                WriteTable(xml, element);
                break;
            case "img":
                WriteImage(xml, element);
                break;
            case "hr":
                break;
            default:
                WriteBlocks(xml, element);
                break;
        }
    }

    private void WriteText(XmlWriter xml, List<INode> run)
    {
        if (run.Any(n => !string.IsNullOrWhiteSpace(n.TextContent)))
        {
            xml.WriteStartElement("text");
            if (run.Any(HasMath))
            {
                xml.WriteAttributeString("hasMath", "true");
            }

            WriteInline(xml, run);
            xml.WriteEndElement();
        }

        foreach (var link in run.OfType<IElement>().SelectMany(e => e.QuerySelectorAll("a").Append(e)).Where(e => e.LocalName == "a"))
        {
            WriteFile(xml, link.GetAttribute("href"));
        }

        run.Clear();
    }

    private static void WriteInline(XmlWriter xml, IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is IText text)
            {
                xml.WriteString(Clean(text.Data));
            }
            else if (node is IElement { LocalName: "a" } link && IsAddress(link.GetAttribute("href")))
            {
                xml.WriteStartElement("a");
                xml.WriteAttributeString("href", Clean(link.GetAttribute("href")!));
                WriteInline(xml, link.ChildNodes);
                xml.WriteEndElement();
            }
            else if (node is IElement element && _inline.TryGetValue(element.LocalName, out var name))
            {
                xml.WriteStartElement(name);
                WriteInline(xml, element.ChildNodes);
                xml.WriteEndElement();
            }
            else if (node is IElement { LocalName: "br" })
            {
                xml.WriteString(" ");
            }
            else if (node is IElement { LocalName: "math" } math && TeX(math) is { } tex)
            {
                xml.WriteString($"$${tex}$$");
            }
            else
            {
                WriteInline(xml, node.ChildNodes);
            }
        }
    }

    // CML has its formulas in TeX between double dollars; MathML of a Markdown course brings it along as an annotation.
    private static string? TeX(IElement math) => math.QuerySelector("annotation[encoding='application/x-tex']") is { } tex ? Clean(tex.TextContent) : null;

    private static bool HasMath(INode node) =>
        node.TextContent.Contains("$$", StringComparison.Ordinal) || (node is IElement element && (element.LocalName == "math" || element.QuerySelector("math") is not null));

    private void WriteList(XmlWriter xml, IElement list)
    {
        xml.WriteStartElement("list");
        xml.WriteAttributeString("bulletType", list.LocalName == "ol" ? "numbers" : "bullets");
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            xml.WriteStartElement("li");
            WriteBlocks(xml, item);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteTable(XmlWriter xml, IElement table)
    {
        var rows = table.QuerySelectorAll("tr").ToList();
        xml.WriteStartElement("table");
        xml.WriteAttributeString("rows", rows.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("columns", rows.Select(r => r.Children.Length).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture));
        foreach (var row in rows)
        {
            xml.WriteStartElement("tr");
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                xml.WriteStartElement(cell.LocalName);
                WriteBlocks(xml, cell);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteImage(XmlWriter xml, IElement image)
    {
        var source = image.GetAttribute("src") ?? "";
        if (source.StartsWith(AssetScheme, StringComparison.Ordinal) && assets.ContainsKey(source[AssetScheme.Length..]))
        {
            xml.WriteStartElement("img");
            xml.WriteAttributeString("assetId", source[AssetScheme.Length..]);
        }
        else if (IsAddress(source))
        {
            xml.WriteStartElement("img");
            xml.WriteAttributeString("src", Clean(source));
        }
        else
        {
            return;
        }

        xml.WriteAttributeString("alt", Clean(image.GetAttribute("alt") ?? ""));
        xml.WriteEndElement();
    }

    private void WriteFile(XmlWriter xml, string? href)
    {
        if (href is null || !href.StartsWith(AssetScheme, StringComparison.Ordinal) || !assets.TryGetValue(href[AssetScheme.Length..], out var asset))
        {
            return;
        }

        xml.WriteStartElement("asset");
        xml.WriteAttributeString("id", asset.Id.Text);
        xml.WriteAttributeString("name", Clean(Path.GetFileNameWithoutExtension(asset.Name)));
        xml.WriteAttributeString("extension", Path.GetExtension(asset.Name).TrimStart('.'));
        xml.WriteAttributeString("assetType", AssetTypes.Of(asset.MediaType));
        xml.WriteEndElement();
    }

    private static bool IsAddress(string? href) =>
        href is not null && (href.StartsWith("http", StringComparison.OrdinalIgnoreCase) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    private static string LanguageOf(IElement pre) =>
        pre.QuerySelector("code")?.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..] ?? "plaintext";

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}

/// <summary>The word that clients know a file's kind by.</summary>
internal static class AssetTypes
{
    public static string Of(string mediaType) => mediaType switch
    {
        "application/pdf" => "pdf",
        _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => "image",
        _ when mediaType.StartsWith("audio/", StringComparison.Ordinal) => "audio",
        _ when mediaType.StartsWith("video/", StringComparison.Ordinal) => "video",
        _ => "generic",
    };
}

using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Educate.Courseware.Olx;

/// <summary>Writes the XML of a course as HTML, which knows no self-closing tags but a few.</summary>
internal static class CapaHtml
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>What is inside an element.</summary>
    public static string Inner(XElement element, Func<XElement, bool>? isLeftOut = null)
    {
        var html = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            Write(html, node, isLeftOut);
        }

        return html.ToString();
    }

    /// <summary>Writes a node; elements that <paramref name="isLeftOut"/> picks are left out.</summary>
    public static void Write(StringBuilder html, XNode node, Func<XElement, bool>? isLeftOut)
    {
        switch (node)
        {
            case XText text:
                html.Append(WebUtility.HtmlEncode(text.Value));
                break;
            case XElement element when isLeftOut is not null && isLeftOut(element):
                break;
            case XElement { Name.LocalName: "mathjaxinline" or "m" } maths:
                html.Append(@"\(").Append(WebUtility.HtmlEncode(maths.Value)).Append(@"\)");
                break;
            case XElement { Name.LocalName: "mathjax" } maths:
                html.Append(@"\[").Append(WebUtility.HtmlEncode(maths.Value)).Append(@"\]");
                break;
            case XElement element:
                html.Append(Opening(element));
                foreach (var child in element.Nodes())
                {
                    Write(html, child, isLeftOut);
                }

                html.Append(Closing(element));
                break;
        }
    }

    /// <summary>The opening tag.</summary>
    public static string Opening(XElement element)
    {
        var tag = new StringBuilder("<").Append(TagOf(element));
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            tag.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }

        return tag.Append('>').ToString();
    }

    /// <summary>The closing tag; empty for elements that have none.</summary>
    public static string Closing(XElement element) => Void.Contains(element.Name.LocalName) ? "" : $"</{TagOf(element)}>";

    private static string TagOf(XElement element) => element.Name.LocalName switch
    {
        "label" or "description" or "legend" => "p",
        "clarification" => "span",
        var name => name,
    };
}

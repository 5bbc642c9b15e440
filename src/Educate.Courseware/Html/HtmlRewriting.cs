using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Educate.Courseware.Html;

/// <summary>Changes made to a parsed fragment before it is sanitised.</summary>
internal static class HtmlRewriting
{
    private static readonly FrozenSet<string> Removed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "noscript", "object", "embed", "applet", "svg", "link", "meta", "base", "title");

    private static readonly string[] LinkAttributes = ["href", "src", "poster"];

    /// <summary>Takes away what must not even leave its text behind, turns frames into links and asks for every link's new address.</summary>
    public static void Apply(IElement root, Func<string, string?> rewrite)
    {
        foreach (var element in root.Descendants<IElement>().ToList())
        {
            if (Removed.Contains(element.LocalName))
            {
                element.Remove();
            }
            else
            {
                RewriteLinks(element.LocalName is "iframe" or "frame" ? ReplaceFrame(element) : element, rewrite);
            }
        }
    }

    private static void RewriteLinks(IElement element, Func<string, string?> rewrite)
    {
        foreach (var attribute in LinkAttributes)
        {
            if (element.GetAttribute(attribute) is { } address)
            {
                Rewrite(element, attribute, rewrite(address.Trim()));
            }
        }
    }

    private static void Rewrite(IElement element, string attribute, string? address)
    {
        if (address is null)
        {
            element.RemoveAttribute(attribute);
        }
        else
        {
            element.SetAttribute(attribute, address);
        }
    }

    /// <summary>A link to what the frame shows; foreign pages are never loaded unasked.</summary>
    private static IElement ReplaceFrame(IElement frame)
    {
        var source = frame.GetAttribute("src")?.Trim() ?? "";
        if (source.StartsWith("//", StringComparison.Ordinal))
        {
            source = "https:" + source;
        }

        var link = frame.Owner!.CreateElement("a");
        if (source.Length > 0)
        {
            link.SetAttribute("href", source);
            link.TextContent = frame.GetAttribute("title") is { Length: > 0 } title ? title : source;
        }

        frame.Replace(link);
        return link;
    }
}

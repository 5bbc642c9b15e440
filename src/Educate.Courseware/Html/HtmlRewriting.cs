using AngleSharp.Dom;

namespace Educate.Courseware.Html;

/// <summary>Changes made to a parsed fragment before it is sanitised.</summary>
internal static class HtmlRewriting
{
    private static readonly string[] Removed = ["script", "style", "template", "noscript", "object", "embed", "applet", "svg", "link", "meta", "base"];
    private static readonly string[] LinkAttributes = ["href", "src", "poster"];

    /// <summary>Takes away what must not even leave its text behind, turns frames into links and asks for every link's new address.</summary>
    public static void Apply(IElement root, Func<string, string?> rewrite)
    {
        foreach (var element in root.QuerySelectorAll("*").ToList())
        {
            if (Removed.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                element.Remove();
            }
            else if (element.LocalName is "iframe" or "frame")
            {
                ReplaceFrame(element);
            }
        }

        foreach (var element in root.QuerySelectorAll("[href],[src],[poster]"))
        {
            foreach (var attribute in LinkAttributes)
            {
                if (element.GetAttribute(attribute) is { } address)
                {
                    Rewrite(element, attribute, rewrite(address.Trim()));
                }
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

    private static void ReplaceFrame(IElement frame)
    {
        var source = frame.GetAttribute("src")?.Trim() ?? "";
        if (source.StartsWith("//", StringComparison.Ordinal))
        {
            source = "https:" + source;
        }

        if (source.Length == 0)
        {
            frame.Remove();
            return;
        }

        var link = frame.Owner!.CreateElement("a");
        link.SetAttribute("href", source);
        link.TextContent = frame.GetAttribute("title") is { Length: > 0 } title ? title : source;
        frame.Replace(link);
    }
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>
/// Loads the XML files of a course. Entities are never expanded and nothing outside is read; a file that declares entities, or
/// nests deeper than the limits allow, refuses the whole package.
/// </summary>
internal sealed partial class OlxXml(PackageFolder folder, ImportLimits limits)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>The root element of a file, or null when there is no such file.</summary>
    /// <exception cref="BrokenBlockException">The file is not well-formed.</exception>
    public XElement? Load(string path)
    {
        try
        {
            return folder.ReadText(path) is { } text ? Parse(path, text) : null;
        }
        catch (OversizeTextException oversize)
        {
            throw new BrokenBlockException(oversize.Message);
        }
    }

    private XElement Parse(string path, string text)
    {
        if (EntityDeclarations().IsMatch(text))
        {
            throw new PackageRefusedException($"'{path}' declares XML entities. Course files need none; take the declarations out.");
        }

        try
        {
            return Parse(path, new StringReader(text));
        }
        catch (XmlException) when (HtmlEntity().IsMatch(text))
        {
            return ParseWithHtmlEntities(path, text);
        }
        catch (XmlException fault)
        {
            throw Broken(fault);
        }
    }

    private XElement ParseWithHtmlEntities(string path, string text)
    {
        try
        {
            return Parse(path, new StringReader(HtmlEntity().Replace(text, Resolved)));
        }
        catch (XmlException fault)
        {
            throw Broken(fault);
        }
    }

    private XElement Parse(string path, StringReader text)
    {
        using var reader = new DepthReader(XmlReader.Create(text, Settings), limits.MaxDepth, path);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static BrokenBlockException Broken(XmlException fault) =>
        new($"It is not well-formed XML (line {fault.LineNumber}, column {fault.LinePosition}).");

    private static string Resolved(Match entity)
    {
        var decoded = System.Net.WebUtility.HtmlDecode(entity.Value);
        var xml = new StringBuilder();
        foreach (var letter in decoded)
        {
            _ = letter == '&' ? xml.Append("&amp;") : xml.Append(letter);
        }

        return xml.ToString();
    }

    [GeneratedRegex(@"\A\uFEFF?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<!DOCTYPE[^>]*\[", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex EntityDeclarations();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")]
    private static partial Regex HtmlEntity();
}

/// <summary>One block of the course cannot be read; the message is a sentence for the report.</summary>
internal sealed class BrokenBlockException(string message) : Exception(message);

using System.Collections.Frozen;

namespace Educate.Courseware.Html;

/// <summary>
/// Guesses how deep HTML nests without parsing it, so that no parser is sent into depths it does not return from, or made to
/// repeat open elements in each of many paragraphs.
/// </summary>
internal static class HtmlDepth
{
    private const int MaxDepth = 256;
    private const long MaxWork = 4_000_000;

    private static readonly FrozenSet<string> Unnested = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup");

    /// <summary>True when tags that are open at once exceed what any page needs.</summary>
    public static bool IsExcessive(string html)
    {
        var depth = 0;
        var work = 0L;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            work += depth;
            if (work > MaxWork)
            {
                return true;
            }

            if (html[at + 1] == '/')
            {
                depth -= Unnested.Contains(Name(html, at + 2)) || depth == 0 ? 0 : 1;
            }
            else if (char.IsAsciiLetter(html[at + 1]) && !Unnested.Contains(Name(html, at + 1)) && ++depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end];
    }
}

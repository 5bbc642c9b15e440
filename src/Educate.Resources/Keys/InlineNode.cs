using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Educate.Resources;

/// <summary>The inline form of a record: <c>(field~startDate,tags~List(a,b))</c>. One of the three members is set.</summary>
internal sealed record InlineNode(string? Text, IReadOnlyList<InlineNode>? Items, IReadOnlyDictionary<string, InlineNode>? Members)
{
    private const int MaxDepth = 32;
    private const string ListStart = "List(";

    public static bool TryParse(string text, [NotNullWhen(true)] out InlineNode? node)
    {
        var at = 0;
        return TryValue(text, ref at, 0, out node) && at == text.Length;
    }

    private static bool TryValue(string text, ref int at, int depth, [NotNullWhen(true)] out InlineNode? node)
    {
        node = null;
        if (depth > MaxDepth)
        {
            return false;
        }

        if (Starts(text, at, "("))
        {
            at++;
            return TryMap(text, ref at, depth, out node);
        }

        if (Starts(text, at, ListStart))
        {
            at += ListStart.Length;
            return TryList(text, ref at, depth, out node);
        }

        if (!TryWord(text, ref at, out var word))
        {
            return false;
        }

        node = new InlineNode(word, null, null);
        return true;
    }

    private static bool TryMap(string text, ref int at, int depth, [NotNullWhen(true)] out InlineNode? node)
    {
        var members = new Dictionary<string, InlineNode>(StringComparer.Ordinal);
        node = new InlineNode(null, null, members);
        if (Starts(text, at, ")"))
        {
            at++;
            return true;
        }

        do
        {
            if (!TryWord(text, ref at, out var name) || !Starts(text, at, "~"))
            {
                return false;
            }

            at++;
            if (!TryValue(text, ref at, depth + 1, out var value))
            {
                return false;
            }

            members[name] = value;
        }
        while (Continues(text, ref at));

        return Closes(text, ref at);
    }

    private static bool TryList(string text, ref int at, int depth, [NotNullWhen(true)] out InlineNode? node)
    {
        var items = new List<InlineNode>();
        node = new InlineNode(null, items, null);
        if (Starts(text, at, ")"))
        {
            at++;
            return true;
        }

        if (Starts(text, at, "~)"))
        {
            at += 2;
            items.Add(new InlineNode("", null, null));
            return true;
        }

        do
        {
            if (!TryValue(text, ref at, depth + 1, out var item))
            {
                return false;
            }

            items.Add(item);
        }
        while (Continues(text, ref at));

        return Closes(text, ref at);
    }

    private static bool TryWord(string text, ref int at, [NotNullWhen(true)] out string? word)
    {
        word = null;
        var read = new StringBuilder();
        for (; at < text.Length && text[at] is not ('(' or ')' or ',' or '~'); at++)
        {
            if (text[at] == '!' && (++at == text.Length || text[at] is not ('(' or ')' or ',' or '~' or '!')))
            {
                return false;
            }

            read.Append(text[at]);
        }

        word = read.ToString();
        return true;
    }

    private static bool Starts(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool Continues(string text, ref int at)
    {
        var more = Starts(text, at, ",");
        at += more ? 1 : 0;
        return more;
    }

    private static bool Closes(string text, ref int at)
    {
        var closes = Starts(text, at, ")");
        at += closes ? 1 : 0;
        return closes;
    }
}

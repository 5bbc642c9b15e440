using System.Text;

namespace Educate.Resources;

/// <summary>
/// The parameters of a query in the order sent, with names compared exactly. Empty items (<c>&amp;&amp;</c>) do not count.
/// </summary>
internal sealed class QueryText
{
    public static readonly QueryText Empty = new([]);

    private readonly List<(string Name, string Value)> _items;

    private QueryText(List<(string Name, string Value)> items) => _items = items;

    public static QueryText Parse(string query)
    {
        if (query.Length == 0)
        {
            return Empty;
        }

        var items = new List<(string, string)>();
        var rest = query.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('&');
            var item = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!item.IsEmpty)
            {
                var sign = item.IndexOf('=');
                items.Add(sign < 0 ? (Decode(item), "") : (Decode(item[..sign]), Decode(item[(sign + 1)..])));
            }
        }

        return new QueryText(items);
    }

    /// <summary>How often a name occurs, and its first value.</summary>
    public int Count(string name, out string first)
    {
        var count = 0;
        first = "";
        foreach (var (found, value) in _items)
        {
            if (found == name && ++count == 1)
            {
                first = value;
            }
        }

        return count;
    }

    /// <summary>All values of a name joined with commas; null when there are none or a single empty one.</summary>
    public string? Joined(string name) => Count(name, out var first) switch
    {
        0 => null,
        1 => first.Length == 0 ? null : first,
        _ => string.Join(',', _items.Where(item => item.Name == name).Select(item => item.Value)),
    };

    /// <summary>Turns <c>+</c> into a blank and <c>%XX</c> into the byte it stands for. What is no escape stays as it is.</summary>
    private static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('%', '+') < 0)
        {
            return text.ToString();
        }

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = 0;
        while (!text.IsEmpty)
        {
            if (text[0] == '%' && text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]))
            {
                bytes[length++] = Convert.FromHexString(text.Slice(1, 2))[0];
                text = text[3..];
                continue;
            }

            var run = text[1..].IndexOfAny('%', '+');
            var literal = run < 0 ? text : text[..(run + 1)];
            if (literal[0] == '+')
            {
                bytes[length++] = (byte)' ';
                literal = literal[..1];
            }
            else
            {
                length += Encoding.UTF8.GetBytes(literal, bytes.AsSpan(length));
            }

            text = text[literal.Length..];
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}

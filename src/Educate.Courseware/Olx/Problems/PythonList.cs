using System.Text;

namespace Educate.Courseware.Olx.Problems;

/// <summary>Reads the Python tuples in which dropdowns list their options, such as <c>('a','it\'s, b')</c>. Nothing is run.</summary>
internal static class PythonList
{
    /// <summary>The texts of the tuple; a list without quotes is parted at its commas.</summary>
    public static IReadOnlyList<string> Read(string tuple)
    {
        if (tuple.AsSpan().IndexOfAny('\'', '"') < 0)
        {
            return tuple.Trim(' ', '(', ')', '[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        var texts = new List<string>();
        for (var i = 0; i < tuple.Length; i++)
        {
            if (tuple[i] is '\'' or '"')
            {
                texts.Add(Quoted(tuple, ref i));
            }
        }

        return texts;
    }

    /// <summary>Reads from the quote at <paramref name="at"/> to the one that ends the text: it is followed by a comma, a bracket or nothing.</summary>
    private static string Quoted(string tuple, ref int at)
    {
        var quote = tuple[at];
        var text = new StringBuilder();
        for (at++; at < tuple.Length; at++)
        {
            if (tuple[at] == '\\' && at + 1 < tuple.Length)
            {
                text.Append(tuple[++at]);
            }
            else if (tuple[at] == quote && EndsHere(tuple, at + 1))
            {
                break;
            }
            else
            {
                text.Append(tuple[at]);
            }
        }

        return text.ToString();
    }

    private static bool EndsHere(string tuple, int next)
    {
        var rest = tuple.AsSpan(next).TrimStart();
        return rest.Length == 0 || rest[0] is ',' or ')' or ']';
    }
}

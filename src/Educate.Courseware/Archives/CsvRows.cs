using System.Text;

namespace Educate.Courseware.Archives;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">Its cells without their quotation marks.</param>
/// <param name="IsBroken">True when the file ends within quotation marks.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool IsBroken)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Parses CSV (RFC 4180), with any line ends and a byte order mark or not; a stray quotation mark is a letter.</summary>
internal static class CsvRows
{
    /// <summary>The rows of a text. A cell left open ends with its line, so that one bad row does not swallow the rest.</summary>
    public static IReadOnlyList<CsvRow> Of(string text)
    {
        var rows = new List<CsvRow>();
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        while (at < text.Length)
        {
            rows.Add(Row(text, ref at, ref line));
        }

        return rows;
    }

    private static CsvRow Row(string text, ref int at, ref int line)
    {
        var cells = new List<string>();
        var first = line;
        var isBroken = false;
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at, ref line, ref isBroken) : Bare(text, ref at));
            if (at >= text.Length || text[at] != ',')
            {
                break;
            }

            at++;
        }

        at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        line++;
        return new CsvRow(first, cells, isBroken);
    }

    private static string Bare(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var cell = length < 0 ? text[at..] : text.Substring(at, length);
        at += cell.Length;
        return cell;
    }

    private static string Quoted(string text, ref int at, ref int line, ref bool isBroken)
    {
        var (start, startLine) = (at, line);
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                return cell + Bare(text, ref at);
            }
        }

        isBroken = true;
        (at, line) = (start, startLine);
        return Bare(text, ref at);
    }
}

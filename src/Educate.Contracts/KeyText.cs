using System.Text;

namespace Educate.Contracts;

/// <summary>
/// The text of compound keys: parts joined by a separator (<c>~</c> for records, <c>,</c> for lists), with <c>!</c> before each
/// <c>!</c> and each separator that belongs to a part. So <c>child~x</c> as the second part after 1 is written <c>1~child!~x</c>.
/// </summary>
public static class KeyText
{
    /// <summary>Writes one part: <c>!</c> and the separator get a <c>!</c> in front.</summary>
    public static string Escape(string part, char separator = '~')
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.AsSpan().IndexOfAny('!', separator) < 0)
        {
            return part;
        }

        var text = new StringBuilder(part.Length + 4);
        foreach (var c in part)
        {
            if (c == '!' || c == separator)
            {
                text.Append('!');
            }

            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Joins parts to one text, each escaped.</summary>
    public static string Join(string first, string second, char separator = '~') =>
        string.Concat(Escape(first, separator), separator.ToString(), Escape(second, separator));

    /// <summary>Takes a text apart. False when a <c>!</c> is followed by neither <c>!</c> nor the separator.</summary>
    public static bool TrySplit(string text, out IReadOnlyList<string> parts, char separator = '~')
    {
        ArgumentNullException.ThrowIfNull(text);
        parts = [];
        if (!text.Contains('!', StringComparison.Ordinal))
        {
            parts = text.Split(separator);
            return true;
        }

        var found = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '!')
            {
                if (i + 1 == text.Length || (text[i + 1] != '!' && text[i + 1] != separator))
                {
                    return false;
                }

                part.Append(text[++i]);
            }
            else if (c == separator)
            {
                found.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        found.Add(part.ToString());
        parts = found;
        return true;
    }
}

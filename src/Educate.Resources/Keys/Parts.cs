using System.Buffers;
using System.Text;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>How parts are joined to one text: schema-driven, where <c>!</c> and the separator are escaped, or plain.</summary>
internal static class Parts
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\v\f");

    public static string Join(IEnumerable<string> parts, char separator, bool plain) =>
        string.Join(separator, parts.Select(part => plain
            ? part.Replace($"{separator}", $"!{separator}", StringComparison.Ordinal)
            : KeyText.Escape(part, separator)));

    public static bool TrySplit(string text, char separator, bool plain, out IReadOnlyList<string> parts)
    {
        if (plain)
        {
            parts = SplitPlain(text, separator);
            return true;
        }

        return KeyText.TrySplit(WithoutLeadingBlanks(text, separator), out parts, separator);
    }

    /// <summary>Splits at separators without <c>!</c> before them; trailing empty parts vanish, unless the text itself is empty.</summary>
    private static List<string> SplitPlain(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == separator && (i == 0 || text[i - 1] != '!')))
            {
                parts.Add(text[start..i].Replace($"!{separator}", $"{separator}", StringComparison.Ordinal));
                start = i + 1;
            }
        }

        while (parts.Count > 0 && parts[^1].Length == 0 && text.Length > 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    /// <summary>Blanks at the start of a part do not count.</summary>
    private static string WithoutLeadingBlanks(string text, char separator)
    {
        if (!text.AsSpan().ContainsAny(Blanks))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (atStart && Blanks.Contains(text[i]))
            {
                continue;
            }

            atStart = text[i] == separator;
            kept.Append(text[i]);
            if (text[i] == '!' && i + 1 < text.Length)
            {
                kept.Append(text[++i]);
            }
        }

        return kept.ToString();
    }
}

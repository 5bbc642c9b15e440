using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>A file or folder name such as <c>02-how-to-read</c>: the number orders, the rest is the key and, for want of a better one, the name.</summary>
internal readonly partial record struct NumberedName(int Number, string Key) : IComparable<NumberedName>
{
    /// <summary>Reads a name without its extension.</summary>
    public static NumberedName Parse(string name)
    {
        var match = Numbered().Match(name);
        return match.Success ? new NumberedName(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value) : new NumberedName(int.MaxValue, name);
    }

    /// <summary>The key as words: <c>how-to-read</c> becomes <c>How to read</c>.</summary>
    public string Words
    {
        get
        {
            var words = Key.Replace('-', ' ').Replace('_', ' ').Trim();
            return words.Length == 0 ? Key : char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    /// <summary>Letters and digits of a text in lower case, joined by hyphens; empty when it has none.</summary>
    public static string Slug(string text, int most = 60)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == most)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>By number, then by key; names without a number come last.</summary>
    public int CompareTo(NumberedName other) => Number != other.Number ? Number.CompareTo(other.Number) : string.CompareOrdinal(Key, other.Key);

    [GeneratedRegex(@"^(\d{1,6})[-_. ]+(.+)$")]
    private static partial Regex Numbered();
}

using System.Globalization;
using System.Text;

namespace Educate.Server.Catalog;

/// <summary>Names as parts of addresses.</summary>
public static class Slugs
{
    private const int MaxLength = 80;

    /// <summary>Lower case ASCII letters and digits, everything else one hyphen; <c>untitled</c> when nothing is left.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not '\'' and not '’' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength].Trim('-');
        }

        return text.Length == 0 ? "untitled" : text;
    }

    /// <summary>The slug, or the first of <c>slug-2</c>, <c>slug-3</c>… that is not among those taken.</summary>
    public static string Unique(string slug, ISet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var unique = slug;
        for (var n = 2; taken.Contains(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        }

        return unique;
    }
}

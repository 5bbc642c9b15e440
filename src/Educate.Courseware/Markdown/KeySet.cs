using System.Globalization;

namespace Educate.Courseware.Markdown;

/// <summary>Keys that are unique within something and, made from the text, the same from import to import.</summary>
internal sealed class KeySet(string fallback)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The author's own key, or one made from the text; a number is added when it is taken.</summary>
    public string Take(string? own, string text)
    {
        var key = own ?? NumberedName.Slug(text);
        key = key.Length > 0 ? key : fallback;
        var unique = key;
        for (var next = 2; !_taken.Add(unique); next++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{key}-{next}");
        }

        return unique;
    }
}

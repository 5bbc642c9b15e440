using System.Globalization;
using System.Text;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>
/// Finds courses by words of their name, their partner's name and their description. Every word of the question must begin a word of
/// the course; a course scores by where they stand: name before partner before description.
/// </summary>
public sealed class CatalogueSearch
{
    private const int MaxWords = 16;
    private readonly (Course Course, string Name, string Partner, string Description)[] _folded;

    internal CatalogueSearch(IReadOnlyList<Course> courses, IReadOnlyList<Partner> partners)
    {
        var names = partners.ToDictionary(p => p.Id, p => p.Name);
        _folded = courses.Select(c => (
            c,
            Fold(c.Name),
            Fold(string.Join(' ', c.PartnerIds.Select(id => names.GetValueOrDefault(id, "")))),
            Fold(c.Description ?? ""))).ToArray();
    }

    /// <summary>The courses that match, the best first. A question without words finds nothing.</summary>
    public IReadOnlyList<Course> Find(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = Fold(question).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaxWords).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var found = new List<(Course Course, int Score)>();
        foreach (var (course, name, partner, description) in _folded)
        {
            var score = 0;
            foreach (var word in words)
            {
                var points = HasWord(name, word) ? 100 : HasWord(partner, word) ? 10 : HasWord(description, word) ? 1 : 0;
                if (points == 0)
                {
                    score = 0;
                    break;
                }

                score += points;
            }

            if (score > 0)
            {
                found.Add((course, score));
            }
        }

        return found
            .OrderByDescending(f => f.Score)
            .ThenBy(f => f.Course.Name.Length)
            .ThenBy(f => f.Course.Name, StringComparer.Ordinal)
            .Select(f => f.Course)
            .ToList();
    }

    /// <summary>Lower case, without accents, every sign that is neither letter nor digit a blank, with a blank in front.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 1).Append(' ');
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    private static bool HasWord(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (folded[at - 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}

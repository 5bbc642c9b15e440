using System.Globalization;
using System.Text;
using Educate.Courseware.Archives;

namespace Educate.Courseware;

/// <summary>
/// Reads a list of catalogue entries by its header: <c>title</c> or <c>course_title</c>; <c>subject</c>, or <c>domain</c> and
/// <c>sub_domain</c>; <c>level</c>; <c>slug</c>, or the last part of <c>url</c>. Other columns are left alone.
/// </summary>
public static class CatalogueCsv
{
    private const int MaxTitle = 500;

    /// <summary>Reads the whole list. Rows that cannot be used are reported and left out; the others stand.</summary>
    /// <exception cref="PackageRefusedException">The file has no header that names a title, or is too large.</exception>
    public static async Task<CatalogueList> ReadAsync(Stream csv, ImportLimits limits, CancellationToken cancel)
    {
        var text = await TextAsync(csv, limits, cancel);
        var rows = CsvRows.Of(text);
        var columns = rows.Count > 0 ? Columns(rows[0].Cells) : throw new PackageRefusedException("The file is empty.");
        if (!columns.ContainsKey("title") && !columns.ContainsKey("course_title"))
        {
            throw new PackageRefusedException("The first line of the file must name its columns, one of them 'title' or 'course_title'.");
        }

        var list = new CatalogueList();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(row => !row.IsBlank))
        {
            Add(list, slugs, row, columns);
        }

        return list;
    }

    private static void Add(CatalogueList list, HashSet<string> slugs, CsvRow row, Dictionary<string, int> columns)
    {
        var title = Cell("title") ?? Cell("course_title");
        if (row.IsBroken)
        {
            list.Errors.Add(new CatalogueError(row.Line, "A quotation mark is opened and not closed."));
        }
        else if (title is null || title.Length > MaxTitle)
        {
            list.Errors.Add(new CatalogueError(row.Line, title is null ? "The title is empty." : $"The title has more than {MaxTitle} characters."));
        }
        else if ((Cell("slug") ?? LastPart(Cell("url")) ?? SlugOf(title)) is var slug && !slugs.Add(slug))
        {
            list.Errors.Add(new CatalogueError(row.Line, $"The slug '{slug}' stands in an earlier line."));
        }
        else
        {
            var domain = Cell("subject") ?? Cell("domain");
            var subject = domain is null ? null : new CourseSubject(domain, Cell("sub_domain"));
            list.Entries.Add(new CatalogueEntry(row.Line, title, slug, subject, Cell("level")?.ToLowerInvariant()));
        }

        string? Cell(string column) =>
            columns.TryGetValue(column, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } cell ? cell : null;
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            columns.TryAdd(header[i].Trim().Replace(' ', '_'), i);
        }

        return columns;
    }

    private static string? LastPart(string? url) => url?.Split('?', '#')[0].TrimEnd('/').Split('/')[^1] is { Length: > 0 } part ? SlugOf(part) : null;

    /// <summary>Lower-case letters, digits and single hyphens.</summary>
    private static string SlugOf(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC) is { Length: > 0 } made ? made : "course";
    }

    private static async Task<string> TextAsync(Stream csv, ImportLimits limits, CancellationToken cancel)
    {
        using var reader = new StreamReader(csv, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer.AsMemory(), cancel)) > 0)
        {
            if (text.Append(buffer, 0, read).Length > limits.MaxTextBytes)
            {
                throw new PackageRefusedException($"The list is larger than the {limits.MaxTextBytes >> 20} MB that are allowed.");
            }
        }

        return text.ToString();
    }
}

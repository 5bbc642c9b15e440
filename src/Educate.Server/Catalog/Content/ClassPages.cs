using System.Net;
using System.Text;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>The pages that session courses have instead of a tree.</summary>
public sealed class ClassPages(EducateDb db, ServedHtml served)
{
    /// <summary>
    /// All pages for learners as one HTML text, a section for each that links reach by its slug; null when there are none.
    /// </summary>
    public async ValueTask<string?> TextAsync(CourseEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var pages = await db.Set<CoursePageRow>()
            .Where(p => p.CourseId == entry.Id && p.Version == entry.Version && !p.IsStaffOnly)
            .OrderBy(p => p.Position)
            .Select(p => new { p.Slug, p.Title, p.Html })
            .ToListAsync(cancel);
        if (pages.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var page in pages)
        {
            text.Append("<section id=\"").Append(page.Slug).Append("\"><h2>").Append(WebUtility.HtmlEncode(page.Title)).Append("</h2>").Append(page.Html).Append("</section>");
        }

        return await served.ResolveAsync(text.ToString(), entry, cancel);
    }
}

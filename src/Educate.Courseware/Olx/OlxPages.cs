using System.Net;
using System.Text;

namespace Educate.Courseware.Olx;

/// <summary>Reads the pages outside the tree: custom tabs, updates, handouts and textbooks.</summary>
internal sealed class OlxPages(OlxContent content, OlxBlock course)
{
    private const string UpdateItems = "info/updates.items.json";

    public IReadOnlyList<PackagePage> Read() =>
        [.. Tabs(), .. Textbooks(), .. Optional(Updates()), .. Optional(Info("handouts", "Handouts", PageKind.Handouts))];

    private static IEnumerable<PackagePage> Optional(PackagePage? page) => page is null ? [] : [page];

    private IEnumerable<PackagePage> Tabs()
    {
        foreach (var tab in OlxValues.Json(course["tabs"]).Elements().Where(tab => tab.Text("type") == "static_tab"))
        {
            var slug = tab.Text("url_slug") ?? "";
            var path = $"tabs/{slug}.html";
            if (content.ReadText(path) is { } html)
            {
                yield return new PackagePage($"tab:{slug}", tab.Text("name") ?? slug, PageKind.Page, content.Clean(html, path))
                {
                    IsStaffOnly = OlxValues.IsTrue(tab.Text("course_staff_only")),
                };
            }
            else
            {
                content.Report.Warn(path, "The tab's text is not in the package.");
            }
        }
    }

    private IEnumerable<PackagePage> Textbooks()
    {
        foreach (var book in OlxValues.Json(course["pdf_textbooks"]).Elements().Concat(OlxValues.Json(course["html_textbooks"]).Elements()))
        {
            var title = book.Text("tab_title") is { Length: > 0 } named ? named : "Textbook";
            var chapters = new StringBuilder("<ol>");
            foreach (var chapter in book.Member("chapters").Elements())
            {
                chapters.Append("<li><a href=\"").Append(WebUtility.HtmlEncode(chapter.Text("url"))).Append("\">")
                    .Append(WebUtility.HtmlEncode(chapter.Text("title"))).Append("</a></li>");
            }

            var html = content.Clean(chapters.Append("</ol>").ToString(), course.Path);
            yield return new PackagePage($"textbook:{book.Text("id") ?? title}", title, PageKind.Page, html);
        }
    }

    /// <summary>The updates, newest first: the list of them, or the older single page.</summary>
    private PackagePage? Updates()
    {
        if (OlxValues.Json(content.ReadText(UpdateItems)) is not { } list)
        {
            return Info("updates", "Updates", PageKind.Updates);
        }

        content.Folder.Use("info/updates.html");
        var updates = ((System.Text.Json.JsonElement?)list).Elements()
            .Where(update => update.Text("status") != "deleted")
            .Reverse()
            .Select(update => $"<h3>{WebUtility.HtmlEncode(update.Text("date"))}</h3>{content.Clean(update.Text("content") ?? "", UpdateItems)}");
        var html = string.Concat(updates);
        return html.Length > 0 ? new PackagePage("info:updates", "Updates", PageKind.Updates, html) : null;
    }

    private PackagePage? Info(string name, string title, PageKind kind)
    {
        var path = $"info/{name}.html";
        if (content.ReadText(path) is not { } html)
        {
            return null;
        }

        if (content.PlainText(html).Length > 0)
        {
            return new PackagePage($"info:{name}", title, kind, content.Clean(html, path));
        }

        content.Report.Warn(path, "The page is empty.");
        return null;
    }
}

using Educate.Client;
using Educate.Contracts;

namespace Educate.Web.Catalog;

/// <summary>What a session course has instead of a tree: some pages of text, and its sessions.</summary>
internal static class ClassPages
{
    /// <summary>Reads the pages that have a text, and the sessions, the newest first.</summary>
    public static async Task<(IReadOnlyList<(string Title, string Html)> Pages, IReadOnlyList<V1Session> Sessions)> OfAsync(
        EducateClient client, Id<Course> course)
    {
        var details = Include.To("v1Details", (V1Details d) => d);
        var sessions = Include.To("sessionIds", (V1Session s) => s, through: "v1Details.v1");
        var reply = await client.Courses.GetAsync(course, c => c.V1Details, [details, sessions]);
        IReadOnlyList<V1Session> newestFirst =
            [.. reply.Linked(sessions).OrderByDescending(s => (s.StartYear, s.StartMonth, s.StartDay))];
        return (reply.Linked(details) is [var found, ..] ? PagesOf(found) : [], newestFirst);
    }

    private static List<(string Title, string Html)> PagesOf(V1Details details)
    {
        (string Title, string? Html)[] pages =
        [
            ("About the course", details.AboutTheCourse),
            ("Syllabus", details.CourseSyllabus),
            ("How it runs", details.CourseFormat),
            ("What to know before", details.RecommendedBackground),
            ("What to read", details.Readings),
            ("About the teacher", details.AboutTheInstructor),
            ("Questions and answers", details.Faq),
        ];
        return [.. pages.Where(page => !string.IsNullOrWhiteSpace(page.Html)).Select(page => (page.Title, page.Html!))];
    }
}

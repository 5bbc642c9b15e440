using Educate.Server.Tests.Learning;

namespace Educate.Server.Tests.Catalog;

public sealed class SessionCoursesTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task A_session_course_is_followed_to_its_sessions()
    {
        using var folder = CourseFolder.OfMaps();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;

        var reply = await app.Anonymous().ReadAsync(
            $"/api/courses.v1/{id}?includes=v1Details,v1Details.v1(sessionIds)&fields=v1Details,v1Details.v1(sessionIds),v1Sessions.v1(active,certificatesReleased,dbEndDate,durationString,hasSigTrack,startDay,startMonth,startYear)");

        var session = Assert.Single(reply.GetProperty("linked").GetProperty("v1Sessions.v1").EnumerateArray());
        Assert.Equal(id.Text, reply.GetProperty("linked").GetProperty("v1Details.v1")[0].Text("id"));
        Assert.Equal(("21", "2", "2026", "6 weeks", "True"), (session.Text("startDay"), session.Text("startMonth"), session.Text("startYear"), session.Text("durationString"), session.Text("active")));
        Assert.Equal(new DateTimeOffset(2026, 4, 4, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), session.GetProperty("dbEndDate").GetInt64());
        Assert.StartsWith("v1-", id.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_pages_are_for_members_and_their_links_lead_to_one_another()
    {
        using var folder = CourseFolder.OfMaps();
        var reader = await folder.ImportForReaderAsync(app);
        var url = $"/api/v1Details.v1/{reader.CourseId}?fields=courseSyllabus,aboutTheCourse";

        var pages = (await reader.Client.ReadOneAsync(url)).Text("courseSyllabus");
        var nobodys = await app.Anonymous().ReadOneAsync(url);

        Assert.Contains($"<section id=\"home\"><h2>Home</h2><p>Read <a href=\"/course/{folder.Slug}#week-1-clay\">week one</a> first.</p>", pages, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/course/{folder.Slug}#home\">home</a>", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", pages, StringComparison.Ordinal);
        Assert.False(nobodys.TryGetProperty("courseSyllabus", out _));
        Assert.Contains("src=\"/api/assetFiles/", nobodys.Text("aboutTheCourse"), StringComparison.Ordinal);
    }
}

using Educate.Contracts;

namespace Educate.Client.Tests;

public sealed class ListsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paging_is_hidden()
    {
        await using var server = await StubServer.StartAsync(
            StubReply.Elements("""{"id":"a","name":"A"},{"id":"b","name":"B"}""", paging: """{"next":"2","total":3}"""),
            StubReply.Elements("""{"id":"c","name":"C"}""", paging: """{"total":3}"""));

        var names = await server.Client().Courses.All().AllAsync(c => c.Name, Cancel);

        Assert.Equal(["A", "B", "C"], names);
        Assert.Equal(["/api/courses.v1?fields=name", "/api/courses.v1?fields=name&start=2"], server.Calls.Select(c => c.Target));
    }

    [Fact]
    public async Task Only_the_pages_that_are_needed_are_read()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"a","name":"A"}""", paging: """{"next":"1"}"""));

        await foreach (var name in server.Client().Courses.All().ListAsync(c => c.Name, Cancel))
        {
            Assert.Equal("A", name);
            break;
        }

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Many_keys_are_asked_for_a_hundred_at_a_time_and_each_once()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"1","name":"One"}"""), StubReply.Elements(""));
        var keys = Enumerable.Range(1, 101).Append(1).Select(n => new Id<Partner>($"{n}"));

        var found = await server.Client().Partners.GetManyAsync(keys, p => new { p.Id, p.Name }, Cancel);

        Assert.Equal("One", Assert.Single(found).Name);
        Assert.Equal(2, server.Calls.Count);
        Assert.StartsWith("/api/partners.v1?ids=1,2,3,", server.Calls.First().Target, StringComparison.Ordinal);
        Assert.Equal("/api/partners.v1?ids=101&fields=name", server.Calls.Last().Target);
    }

    [Fact]
    public async Task A_finder_that_finds_nothing_gives_nothing_whether_by_an_empty_list_or_by_not_found()
    {
        await using var server = await StubServer.StartAsync(
            StubReply.Elements(""), new StubReply(404, """{"errorCode":"notFound","message":"There is no such course.","details":null}"""));
        var courses = server.Client().Courses;

        Assert.Null(await courses.Slug("a b&c").FirstAsync(c => c.Name, Cancel));
        Assert.Null(await courses.Slug("x").FirstAsync(c => c.Name, Cancel));
        Assert.Equal("/api/courses.v1?q=slug&slug=a%20b%26c&fields=name&limit=1", server.Calls.First().Target);
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        await using var server = await StubServer.StartAsync(
            StubReply.Elements("") with { Headers = [("ETag", "W/\"abc\"")] }, new StubReply(304, "") { Headers = [("ETag", "W/\"abc\"")] });
        var dashboard = server.Client().Dashboard.Me();

        var first = await dashboard.PageAsync(d => d.Name, cancel: Cancel);
        var second = await dashboard.PageIfChangedAsync(d => d.Name, first.ETag!, cancel: Cancel);

        Assert.Null(second);
        Assert.Equal("W/\"abc\"", server.Calls.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task Relations_come_typed_and_over_several_hops()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements(
            """{"id":"1000001~k"}""",
            """{"courses.v1":[{"id":"k","name":"Optics","partnerIds":["91"]}],"partners.v1":[{"id":"91","name":"Northfield"}]}"""));
        var courses = Include.To("courseId", (Course c) => new { c.Name, c.PartnerIds });
        var partners = Include.To("partnerIds", (Partner p) => p.Name, through: "courses.v1");

        var reply = await server.Client().Memberships.Me(["current"], showHidden: true).With(courses, partners).PageAsync(m => m.CourseId, cancel: Cancel);

        Assert.Equal(
            "/api/memberships.v1?q=me&filter=current&showHidden=true&fields=courses.v1(name,partnerIds),partners.v1(name)"
            + "&includes=courseId,courses.v1(partnerIds)",
            server.Call.Target);
        Assert.Equal("Optics", Assert.Single(reply.Linked(courses)).Name);
        Assert.Equal(["Northfield"], reply.Linked(partners));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"courses.v1":[]}""")]
    public async Task A_relation_that_found_nothing_is_empty_in_every_style(string linked)
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"1000001~k"}""", linked, "{}"));
        var courses = Include.To("courseId", (Course c) => c.Name);

        var reply = await server.Client().Memberships.Me().With(courses).PageAsync(m => m.CourseId, cancel: Cancel);

        Assert.Empty(reply.Linked(courses));
        Assert.Null(reply.Paging.Next);
    }
}

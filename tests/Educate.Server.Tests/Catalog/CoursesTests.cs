using System.Net;
using Educate.Contracts;
using Educate.Server.Tests.Learning;

namespace Educate.Server.Tests.Catalog;

public sealed class CoursesTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task The_seeds_request_for_a_slug_is_answered_as_in_the_seed()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;

        var reply = await app.Anonymous().ReadAsync(
            $"/api/courses.v1?fields=certificatePartnerLogo,name,partnerIds,partnerLogo,partners.v1(classLogo,logo)&includes=partnerIds&q=slug&slug={folder.Slug}&courseType=v2.ondemand");

        var partner = Assert.Single(reply.GetProperty("linked").GetProperty("partners.v1").EnumerateArray());
        Wire.IsJson(
            $$"""[{"id":"{{id}}","slug":"{{folder.Slug}}","name":"Tides","courseType":"v2.ondemand","partnerLogo":"","partnerIds":["{{partner.Text("id")}}"]}]""",
            reply.GetProperty("elements"));
        Assert.Equal(["id", "name", "shortName", "logo", "classLogo"], partner.EnumerateObject().Select(m => m.Name));
        Assert.Equal("null", reply.GetProperty("paging").GetRawText());
    }

    [Theory]
    [InlineData("slug=no-such-course")]
    [InlineData("slug={0}&courseType=v1.session")]
    [InlineData("slug={0}&courseType=nonsense")]
    public async Task A_slug_that_names_nothing_is_not_found_and_has_no_elements(string query)
    {
        var course = await SampleCourse.PublishAsync(app);
        var url = "/api/courses.v1?q=slug&" + string.Format(System.Globalization.CultureInfo.InvariantCulture, query, course.Slug);

        using var reply = await app.Anonymous().GetAsync(url, TestContext.Current.CancellationToken);
        var body = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains("\"errorCode\":\"notFound\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("elements", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_course_is_found_by_its_slug_only_when_hidden_ones_are_asked_for()
    {
        var course = await SampleCourse.PublishAsync(app, row => row.Display = false);
        var client = app.Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/courses.v1?q=slug&slug={course.Slug}"));
        Assert.Equal(course.Id.Text, (await client.ReadOneAsync($"/api/courses.v1?q=slug&slug={course.Slug}&showHidden=true")).Text("id"));
        Assert.Equal(course.Id.Text, (await client.ReadOneAsync($"/api/courses.v1/{course.Id}")).Text("id"));
    }

    [Fact]
    public async Task A_draft_is_as_if_it_did_not_exist()
    {
        var course = await SampleCourse.PublishAsync(app, row => row.Status = CourseStatus.Draft);
        var client = app.SignedInAs(await app.NewSomeoneAsync());

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/courses.v1/{course.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/courses.v1?q=slug&slug={course.Slug}&showHidden=true"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/onDemandCourses.v1?q=slug&slug={course.Slug}"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/onDemandCourseMaterials.v2/{course.Id}"));
        foreach (var list in new[] { "courses", "onDemandCourses", "v2Details", "onDemandCourseSchedules" })
        {
            Assert.Empty((await client.ReadAsync($"/api/{list}.v1?ids={course.Id}")).GetProperty("elements").EnumerateArray());
            Assert.DoesNotContain(course.Id.Text, (await client.ReadAsync($"/api/{list}.v1?limit=1000")).GetProperty("elements").Texts("id"));
        }
    }

    [Fact]
    public async Task The_list_pages_by_counts_as_text_up_to_a_thousand()
    {
        for (var i = 0; i < 3; i++)
        {
            await SampleCourse.PublishAsync(app);
        }

        var client = app.Anonymous();
        var all = (await client.ReadAsync("/api/courses.v1?limit=5000")).GetProperty("elements").Texts("id");
        var first = await client.ReadAsync("/api/courses.v1?limit=2");
        var last = await client.ReadAsync($"/api/courses.v1?limit=2&start={all.Count - 1}");

        Wire.IsJson($$"""{"next":"2","total":{{all.Count}}}""", first.GetProperty("paging"));
        Assert.Equal(all.Take(2), first.GetProperty("elements").Texts("id"));
        Wire.IsJson($$"""{"total":{{all.Count}}}""", last.GetProperty("paging"));
        Assert.Equal([all[^1]], last.GetProperty("elements").Texts("id"));
    }

    [Fact]
    public async Task Several_ids_answer_in_their_order_without_the_unknown()
    {
        var (one, two) = (await SampleCourse.PublishAsync(app), await SampleCourse.PublishAsync(app));

        var reply = await app.Anonymous().ReadAsync($"/api/courses.v1?ids={two.Id},nothing,{one.Id}&fields=courseStatus,noSuchField");

        Assert.Equal([two.Id.Text, one.Id.Text], reply.GetProperty("elements").Texts("id"));
        Assert.Equal(["launched", "launched"], reply.GetProperty("elements").Texts("courseStatus"));
    }

    [Fact]
    public async Task The_watch_list_is_the_callers_own()
    {
        var course = await SampleCourse.PublishAsync(app);
        var someone = await app.NewSomeoneAsync();
        var client = app.SignedInAs(someone);
        const string Watched = "/api/courses.v1?fields=display,partnerIds,photoUrl,startDate,partners.v1(homeLink,name)&includes=partnerIds&q=watchlist";

        var before = await client.ReadAsync(Watched);
        await client.SendAsync(HttpMethod.Put, $"/api/courseWatches.v1/{course.KeyOf(someone)}", null, HttpStatusCode.NoContent);
        var after = await client.ReadOneAsync(Watched);

        Wire.IsJson("""{"elements":[],"paging":null,"linked":{"partners.v1":[]}}""", before);
        Assert.Equal((course.Id.Text, "True"), (after.Text("id"), after.Text("display")));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync(Watched));
    }

    [Fact]
    public async Task What_is_the_callers_own_is_shown_to_nobody_else()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var url = $"/api/courses.v1/{course.Id}?fields=membershipIds,courseProgress&includes=membershipIds,courseProgress";

        var own = await app.SignedInAs(learner).ReadAsync(url);
        var others = await app.SignedInAs(await app.NewSomeoneAsync()).ReadAsync(url);
        var nobodys = await app.Anonymous().ReadAsync(url);

        var element = Assert.Single(own.GetProperty("elements").EnumerateArray());
        Assert.Equal(course.KeyOf(learner), element.GetProperty("membershipIds")[0].GetString());
        Assert.Equal(course.KeyOf(learner), element.Text("courseProgress"));
        Assert.Equal(course.KeyOf(learner), own.GetProperty("linked").GetProperty("memberships.v1")[0].Text("id"));
        Assert.Equal(course.KeyOf(learner), own.GetProperty("linked").GetProperty("onDemandCoursesProgress.v1")[0].Text("id"));
        Assert.DoesNotContain(learner.UserId.ToString(), others.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(learner.UserId.ToString(), nobodys.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_by_beginnings_of_words_whatever_their_case_and_accents()
    {
        var course = await SampleCourse.PublishAsync(app, name: "Éléments of Zoology");
        var client = app.Anonymous();

        Assert.Equal(course.Id.Text, (await client.ReadOneAsync("/api/courses.v1?q=search&query=zool%20ELEMENTS")).Text("id"));
        Assert.Empty((await client.ReadAsync("/api/courses.v1?q=search&query=ology")).GetProperty("elements").EnumerateArray());
        Assert.Empty((await client.ReadAsync("/api/courses.v1?q=search&query=%25")).GetProperty("elements").EnumerateArray());
    }

    [Fact]
    public async Task A_session_finds_its_course()
    {
        var course = await SampleSessionCourse.PublishAsync(app, new DateOnly(2026, 2, 16));

        var found = await app.Anonymous().ReadOneAsync($"/api/courses.v1?q=sessionId&sessionId={course.SessionId}");

        Assert.Equal((course.Id.Text, "v1.session"), (found.Text("id"), found.Text("courseType")));
    }

    [Fact]
    public async Task On_demand_courses_tell_a_courses_id_by_its_slug()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;

        var reply = await app.Anonymous().ReadAsync($"/api/onDemandCourses.v1?q=slug&slug={folder.Slug}&includes=instructorIds,partnerIds&fields=instructors.v1(fullName)");

        var course = Assert.Single(reply.GetProperty("elements").EnumerateArray());
        Assert.Equal((id.Text, "Tides", "True"), (course.Text("id"), course.Text("name"), course.Text("isReal")));
        Assert.Equal(["Siv Moe"], reply.GetProperty("linked").GetProperty("instructors.v1").Texts("fullName"));
        Assert.Equal(["Fjord School"], reply.GetProperty("linked").GetProperty("partners.v1").Texts("name"));
    }

    [Fact]
    public async Task A_course_without_a_start_of_its_own_does_not_move_deadlines_to_its_publishing()
    {
        using var folder = CourseFolder.OfTides();
        var id = (await folder.ImportAsync(app)).Course!.CourseId;
        var entry = await app.InScopeAsync(services => Task.FromResult(
            ((Server.Catalog.Catalogue)services.GetService(typeof(Server.Catalog.Catalogue))!).Current.Find(id)!));

        Assert.Null(entry.Start);
        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeMilliseconds(), (await app.Anonymous().ReadOneAsync($"/api/courses.v1/{id}?fields=startDate")).GetProperty("startDate").GetInt64());
    }
}

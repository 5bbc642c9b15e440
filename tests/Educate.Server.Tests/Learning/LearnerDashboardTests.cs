using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class LearnerDashboardTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_course_says_where_it_stands_and_why_it_is_there()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var enrolled = app.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var client = app.SignedInAs(learner);

        var reply = await client.ReadAsync("/api/learnerDashboard.v1?q=me");

        var element = Assert.Single(reply.GetProperty("elements").EnumerateArray());
        Assert.Equal(course.KeyOf(learner), element.Text("id"));
        Assert.Equal(("v2.ondemand", course.Slug, "Night Sky Basics"), (element.Text("courseType"), element.Text("slug"), element.Text("name")));
        Assert.Equal(("LEARNER", enrolled), (element.Text("role"), element.GetProperty("enrolledAt").GetInt64()));
        Assert.False(element.TryGetProperty("lastLearnedAt", out _));
        Assert.Equal(("0", "0", "0", "1"), (element.Text("daysInactive"), element.Text("progressPercent"), element.Text("passedItemsCount"), element.Text("passableItemsCount")));
        Wire.IsJson(
            $$"""{"itemId":"{{course.Lecture}}","name":"The lecture","typeName":"lecture","minutes":10,"url":"/learn/{{course.Slug}}/lecture/{{course.Lecture}}"}""",
            element.GetProperty("nextItem"));
        Assert.Equal((course.FirstModule.Text, "Looking up"), (element.GetProperty("nextDeadline").Text("moduleId"), element.GetProperty("nextDeadline").Text("name")));
        Assert.Equal(("0", "45", "False", "False", "1"), (element.Text("overdueCount"), element.Text("minutesLeft"), element.Text("isNearlyDone"), element.Text("isCompleted"), element.Text("rank")));
        Assert.NotEmpty(element.Text("reason"));
        Wire.IsJson("null", reply.GetProperty("paging"));
    }

    [Fact]
    public async Task The_neglected_course_comes_first_and_the_other_sorts_are_offered()
    {
        var (old, fresh) = (await SampleCourse.PublishAsync(app, name: "Zodiac"), await SampleCourse.PublishAsync(app, name: "Astronomy"));
        var learner = await app.NewSomeoneAsync();
        await old.EnrolAsync(learner, app.Time.GetUtcNow().AddDays(-23));
        await fresh.EnrolAsync(learner);
        await fresh.TellAsync(learner, fresh.Lecture, (log, work) => log.CompletedAsync(work, CancellationToken.None));
        var client = app.SignedInAs(learner);

        async Task<string> First(string query) => (await client.ReadAsync("/api/learnerDashboard.v1?q=me" + query)).GetProperty("elements")[0].Text("slug");

        Assert.Equal(old.Slug, await First(""));
        Assert.Equal(fresh.Slug, await First("&sort=nameAsc"));
        Assert.Equal(fresh.Slug, await First("&sort=minutesLeftAsc"));
        Assert.Equal(fresh.Slug, await First("&sort=deadlineAsc"));
        Assert.Equal(HttpStatusCode.BadRequest, await client.StatusAsync("/api/learnerDashboard.v1?q=me&sort=nonsense"));
    }

    [Fact]
    public async Task An_unchanged_dashboard_costs_a_304_until_something_is_done_or_the_day_turns()
    {
        // At noon: the other tests of this class may have left the clock a second before midnight.
        app.Time.SetUtcNow(new DateTimeOffset(app.Time.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(12), TimeSpan.Zero));
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var tag = await TagAsync(client);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        var unchanged = await StatusAsync(client, tag);
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, CancellationToken.None));
        var worked = await StatusAsync(client, tag);
        var worked2 = await TagAsync(client);
        app.Time.Advance(TimeSpan.FromDays(1));
        var nextDay = await StatusAsync(client, worked2);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK), (unchanged, worked, nextDay));
    }

    [Fact]
    public async Task Hidden_snoozed_and_completed_courses_are_left_out_and_come_when_asked_for()
    {
        var courses = new List<SampleCourse>();
        var learner = await app.NewSomeoneAsync();
        for (var i = 0; i < 5; i++)
        {
            courses.Add(await SampleCourse.PublishAsync(app));
            await courses[i].EnrolAsync(learner);
        }

        var client = app.SignedInAs(learner);
        string Settings(int i) => $"/api/learnerCourseSettings.v1/{courses[i].KeyOf(learner)}";
        await client.PutJsonAsync(Settings(0), new { onDashboard = false });
        await client.PutJsonAsync(Settings(1), new { archived = true });
        await client.PutJsonAsync(Settings(2), new { snoozedUntil = app.Time.GetUtcNow().AddDays(3).ToUnixTimeMilliseconds() });
        foreach (var item in new[] { courses[3].Lecture, courses[3].Reading, courses[3].Quiz, courses[3].Exam })
        {
            await courses[3].TellAsync(learner, item, (log, work) => log.CompletedAsync(work, CancellationToken.None));
        }

        var shown = (await client.ReadAsync("/api/learnerDashboard.v1?q=me")).GetProperty("elements").Texts("slug");
        var all = (await client.ReadAsync("/api/learnerDashboard.v1?q=me&showHidden=true")).GetProperty("elements").Texts("slug");
        await client.PutJsonAsync(Settings(2), new { snoozedUntil = (long?)null });
        var awake = (await client.ReadAsync("/api/learnerDashboard.v1?q=me")).GetProperty("elements").Texts("slug");

        Assert.Equal([courses[4].Slug], shown);
        Assert.Equal(5, all.Count);
        Assert.Equal(courses[3].Slug, all[^1]);
        Assert.Equal(new[] { courses[2].Slug, courses[4].Slug }.Order(StringComparer.Ordinal), awake.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_deadline_that_passes_turns_into_overdue_without_anything_being_written()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(
            (await client.ReadOneAsync("/api/learnerDashboard.v1?q=me")).GetProperty("nextDeadline").GetProperty("deadline").GetInt64());

        app.Time.SetUtcNow(deadline);
        var onTime = await client.ReadOneAsync("/api/learnerDashboard.v1?q=me");
        app.Time.SetUtcNow(deadline.AddMilliseconds(1));
        var late = await client.ReadOneAsync("/api/learnerDashboard.v1?q=me");

        Assert.Equal(("0", "1"), (onTime.Text("overdueCount"), late.Text("overdueCount")));
        Assert.Equal(course.SecondModule.Text, late.GetProperty("nextDeadline").Text("moduleId"));
    }

    [Fact]
    public async Task A_session_course_counts_its_weeks()
    {
        var today = DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime);
        var maps = await SampleSessionCourse.PublishAsync(app, today.AddDays(-14));
        var client = app.SignedInAs(await app.NewSomeoneAsync());
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = maps.Id }, HttpStatusCode.Created);

        var element = await client.ReadOneAsync("/api/learnerDashboard.v1?q=me");

        Assert.Equal(("v1.session", "33"), (element.Text("courseType"), element.Text("progressPercent")));
        Assert.StartsWith("Week 3 of 6", element.Text("reason"), StringComparison.Ordinal);
    }

    private static async Task<string> TagAsync(HttpClient client)
    {
        using var reply = await client.GetAsync("/api/learnerDashboard.v1?q=me", Cancel);
        return reply.Headers.ETag!.ToString();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/learnerDashboard.v1?q=me");
        request.Headers.Add("If-None-Match", tag);
        using var reply = await client.SendAsync(request, Cancel);
        return reply.StatusCode;
    }
}

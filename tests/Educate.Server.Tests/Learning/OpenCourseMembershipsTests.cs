using System.Net;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

public sealed class OpenCourseMembershipsTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task Enrolling_makes_what_the_finders_then_show()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await app.NewSomeoneAsync();
        var client = app.SignedInAs(learner);

        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { userId = learner.UserId, courseId = course.Id }, HttpStatusCode.Created);

        var expected = $$"""
            {"elements":[{"id":"{{course.KeyOf(learner)}}","userId":{{learner.UserId}},"courseId":"{{course.Id}}",
            "timestamp":{{app.Time.GetUtcNow().ToUnixTimeMilliseconds()}},"courseRole":"LEARNER"}],"paging":null,"linked":null}
            """;
        Wire.IsJson(expected, await client.ReadAsync($"/api/openCourseMemberships.v1/?q=findByUser&userId={learner.UserId}"));
        Wire.IsJson(expected, await client.ReadAsync($"/api/openCourseMemberships.v1?q=findByUserAndSlug&userId={learner.UserId}&slug={course.Slug}"));
        Wire.IsJson(expected, await client.ReadAsync("/api/openCourseMemberships.v1?q=my"));
        Wire.IsJson(expected, await client.ReadAsync($"/api/openCourseMemberships.v1/{course.KeyOf(learner)}"));
    }

    [Fact]
    public async Task Enrolling_twice_changes_nothing()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var before = await client.ReadAsync("/api/openCourseMemberships.v1?q=my");
        app.Time.Advance(TimeSpan.FromHours(1));

        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = course.Id }, HttpStatusCode.Created);

        Wire.IsJson(before.GetRawText(), await client.ReadAsync("/api/openCourseMemberships.v1?q=my"));
    }

    [Fact]
    public async Task Leaving_keeps_everything_and_coming_back_finds_it()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/onDemandSupplementCompletions.v1", new { courseId = course.Id, itemId = course.Reading }, HttpStatusCode.Created);

        await client.DeleteJsonAsync($"/api/openCourseMemberships.v1/{course.KeyOf(learner)}");
        var gone = await client.StatusAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}");
        await client.DeleteJsonAsync($"/api/openCourseMemberships.v1/{course.KeyOf(learner)}", HttpStatusCode.NotFound);
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = course.Id }, HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.NotFound, gone);
        Assert.Equal("25", (await client.ReadOneAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}")).Text("overall"));
    }

    [Fact]
    public async Task Closed_restricted_and_unknown_courses_refuse_each_in_their_way()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());

        async Task<string> Code(Action<CourseRow> adjust, HttpStatusCode expected)
        {
            var course = await SampleCourse.PublishAsync(app, adjust);
            return (await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = course.Id }, expected)).Text("errorCode");
        }

        Assert.Equal("enrolmentClosed", await Code(row => row.Status = CourseStatus.Inactive, HttpStatusCode.Forbidden));
        Assert.Equal("enrolmentClosed", await Code(row => row.Display = false, HttpStatusCode.Forbidden));
        Assert.Equal("invitationNeeded", await Code(row => row.IsRestricted = true, HttpStatusCode.Forbidden));
        Assert.Equal("notFound", await Code(row => row.Status = CourseStatus.Draft, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task The_invited_may_enrol_in_a_restricted_course()
    {
        var course = await SampleCourse.PublishAsync(app, row => row.IsRestricted = true);
        var learner = await app.NewSomeoneAsync();
        var client = app.SignedInAs(learner);
        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Enrolments>().InviteAsync(learner.UserId, course.Id, CancellationToken.None);
            return true;
        });

        var before = (await client.ReadAsync("/api/openCourseMemberships.v1?q=my")).GetProperty("elements").GetArrayLength();
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = course.Id }, HttpStatusCode.Created);

        Assert.Equal(0, before);
        Assert.Equal("LEARNER", (await client.ReadOneAsync("/api/openCourseMemberships.v1?q=my")).Text("courseRole"));
    }

    [Fact]
    public async Task Who_has_left_comes_back_into_a_course_that_has_closed_meanwhile()
    {
        var course = await SampleCourse.PublishAsync(app);
        var client = app.SignedInAs(await course.NewLearnerAsync());
        await client.DeleteJsonAsync($"/api/openCourseMemberships.v1/{(await client.ReadOneAsync("/api/openCourseMemberships.v1?q=my")).Text("id")}");
        await course.ChangeAsync(row => row.Status = CourseStatus.Inactive);

        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = course.Id }, HttpStatusCode.Created);

        Assert.Equal("LEARNER", (await client.ReadOneAsync("/api/openCourseMemberships.v1?q=my")).Text("courseRole"));
    }

    [Fact]
    public async Task A_course_that_is_only_announced_takes_pre_enrolled_learners()
    {
        var course = await SampleCourse.PublishAsync(app, row => row.Status = CourseStatus.Preenroll);
        var learner = await course.NewLearnerAsync();

        Assert.Equal("PRE_ENROLLED_LEARNER", (await app.SignedInAs(learner).ReadOneAsync("/api/openCourseMemberships.v1?q=my")).Text("courseRole"));
    }

    [Fact]
    public async Task Nobody_enrols_finds_or_removes_another()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (own, other) = (await course.NewLearnerAsync(), await course.NewLearnerAsync());
        var client = app.SignedInAs(own);

        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { userId = other.UserId, courseId = course.Id }, HttpStatusCode.Forbidden);
        await client.DeleteJsonAsync($"/api/openCourseMemberships.v1/{course.KeyOf(other)}", HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/openCourseMemberships.v1?q=findByUser&userId={other.UserId}"));
    }
}

using System.Globalization;
using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class MembershipsTests(EducateApp app) : IClassFixture<EducateApp>
{
    /// <summary>What the old site asked for on each page of courses.</summary>
    private const string FullQuery = "/api/memberships.v1?fields=courseId,enrolledTimestamp,grade,id,lastAccessedTimestamp,onDemandSessionId,role,"
        + "v1SessionId,vc,vcMembershipId,courses.v1(courseStatus,display,partnerIds,photoUrl,specializations,startDate,v1Details,v2Details),"
        + "partners.v1(homeLink,name),v1Details.v1(sessionIds),v1Sessions.v1(active,certificatesReleased,dbEndDate,durationString,hasSigTrack,"
        + "startDay,startMonth,startYear),v2Details.v1(plannedLaunchDate),specializations.v1(logo,name,partnerIds,shortName)"
        + "&includes=courseId,onDemandSessionId,vcMembershipId,courses.v1(partnerIds,specializations,v1Details,v2Details),"
        + "v1Details.v1(sessionIds),specializations.v1(partnerIds)&q=me&showHidden=false&filter=current,preEnrolled";

    [Fact]
    public async Task The_old_sites_whole_question_is_answered_for_courses_of_both_generations()
    {
        var sky = await SampleCourse.PublishAsync(app);
        var maps = await SampleSessionCourse.PublishAsync(app, new DateOnly(2026, 2, 16));
        var learner = await sky.NewLearnerAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = maps.Id }, HttpStatusCode.Created);

        var reply = await client.ReadAsync(FullQuery);

        var elements = reply.GetProperty("elements");
        Assert.Equal([maps.Id.Text, sky.Id.Text], elements.Texts("courseId"));
        Assert.Equal(["LEARNER", "LEARNER"], elements.Texts("role"));
        Assert.Equal(maps.SessionId.ToString(CultureInfo.InvariantCulture), elements[0].Text("v1SessionId"));
        Wire.IsJson("""{"record":"NOT_PASSED","score":0,"distinctionLevel":"NO_DISTINCTION"}""", elements[1].GetProperty("grade"));
        var linked = reply.GetProperty("linked");
        Assert.Equal([sky.Id.Text, maps.Id.Text], linked.GetProperty("courses.v1").Texts("id").Order(StringComparer.Ordinal));
        Assert.Equal(["6 weeks"], linked.GetProperty("v1Sessions.v1").Texts("durationString"));
        Assert.Equal([maps.Id.Text], linked.GetProperty("v1Details.v1").Texts("id"));
        Assert.Equal([sky.Id.Text], linked.GetProperty("v2Details.v1").Texts("id"));
        Assert.Empty(linked.GetProperty("vcMemberships.v1").EnumerateArray());
    }

    [Fact]
    public async Task Its_number_of_queries_does_not_grow_with_the_courses()
    {
        var (few, many) = (await LearnerOfAsync(2), await LearnerOfAsync(9));

        var forFew = await QueryCount.OfAsync(app, () => app.SignedInAs(few).ReadAsync(FullQuery));
        var forMany = await QueryCount.OfAsync(app, () => app.SignedInAs(many).ReadAsync(FullQuery));
        var again = await QueryCount.OfAsync(app, () => app.SignedInAs(many).ReadAsync(FullQuery));

        Assert.Equal(forFew, forMany);
        Assert.Equal(0, again);
    }

    [Fact]
    public async Task Each_course_is_in_one_of_the_filters_and_hidden_ones_only_when_asked_for()
    {
        var (current, archived, off) = (await SampleCourse.PublishAsync(app), await SampleCourse.PublishAsync(app), await SampleCourse.PublishAsync(app));
        var ahead = await SampleCourse.PublishAsync(app, row => row.Start = app.Time.GetUtcNow().AddDays(10));
        var ended = await SampleSessionCourse.PublishAsync(app, new DateOnly(2025, 9, 1));
        var learner = await current.NewLearnerAsync();
        await archived.EnrolAsync(learner);
        await off.EnrolAsync(learner);
        await ahead.EnrolAsync(learner);
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = ended.Id }, HttpStatusCode.Created);
        await client.PutJsonAsync($"/api/learnerCourseSettings.v1/{archived.KeyOf(learner)}", new { archived = true });
        await client.PutJsonAsync($"/api/learnerCourseSettings.v1/{off.KeyOf(learner)}", new { onDashboard = false });

        async Task<IEnumerable<string>> Ask(string query) => (await client.ReadAsync("/api/memberships.v1?q=me" + query)).GetProperty("elements").Texts("courseId").Order(StringComparer.Ordinal);

        Assert.Equal(new[] { current.Id.Text }.Order(StringComparer.Ordinal), await Ask("&filter=current"));
        Assert.Equal([ahead.Id.Text], await Ask("&filter=preEnrolled"));
        Assert.Equal([ended.Id.Text], await Ask("&filter=past"));
        Assert.Equal(new[] { current.Id.Text, off.Id.Text }.Order(StringComparer.Ordinal), await Ask("&filter=current&showHidden=true"));
        Assert.Equal(new[] { archived.Id.Text, ended.Id.Text }.Order(StringComparer.Ordinal), await Ask("&filter=past&showHidden=true"));
        Assert.Equal(5, (await Ask("&showHidden=true")).Count());
    }

    [Fact]
    public async Task A_pre_enrolled_learner_becomes_a_learner_when_the_course_starts()
    {
        var course = await SampleCourse.PublishAsync(app, row => row.Start = app.Time.GetUtcNow().AddDays(2));
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);

        var before = await client.ReadOneAsync("/api/memberships.v1?q=me");
        app.Time.Advance(TimeSpan.FromDays(2));
        var after = await client.ReadOneAsync("/api/memberships.v1?q=me");

        Assert.Equal(("PRE_ENROLLED_LEARNER", "LEARNER"), (before.Text("role"), after.Text("role")));
    }

    [Fact]
    public async Task Pages_are_counted_and_say_nothing_when_all_fits_on_one()
    {
        var learner = await LearnerOfAsync(3);
        var client = app.SignedInAs(learner);

        var first = (await client.ReadAsync("/api/memberships.v1?q=me&limit=2")).GetProperty("paging");
        var last = (await client.ReadAsync("/api/memberships.v1?q=me&limit=2&start=2")).GetProperty("paging");
        var all = (await client.ReadAsync("/api/memberships.v1?q=me")).GetProperty("paging");

        Wire.IsJson("""{"next":"2","total":3}""", first);
        Wire.IsJson("""{"total":3}""", last);
        Wire.IsJson("null", all);
    }

    [Fact]
    public async Task Grades_show_as_a_record_and_a_score_of_each_generation()
    {
        var sky = await SampleCourse.PublishAsync(app);
        var maps = await SampleSessionCourse.PublishAsync(app, new DateOnly(2026, 2, 16));
        var learner = await sky.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = maps.Id }, HttpStatusCode.Created);
        await sky.TellAsync(learner, sky.Exam, (log, work) => log.GradedAsync(work, 900_000, CancellationToken.None));
        await sky.TellAsync(learner, sky.Exam, (log, _) => log.SessionGradedAsync(learner.UserId, maps.Id, 87.5, true, CancellationToken.None));

        var onDemand = await client.ReadOneAsync($"/api/memberships.v1/{sky.KeyOf(learner)}?fields=grade");
        var session = await client.ReadOneAsync($"/api/memberships.v1/{maps.KeyOf(learner)}?fields=grade");

        Wire.IsJson("""{"record":"PASSED","score":0.9,"distinctionLevel":"NORMAL"}""", onDemand.GetProperty("grade"));
        Wire.IsJson("""{"record":"PASSED","score":87.5,"distinctionLevel":"NORMAL"}""", session.GetProperty("grade"));
    }

    [Fact]
    public async Task Only_ones_own_are_answered()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (own, other) = (await course.NewLearnerAsync(), await course.NewLearnerAsync());
        var client = app.SignedInAs(own);

        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync($"/api/memberships.v1/{course.KeyOf(own)}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/memberships.v1/{course.KeyOf(other)}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/memberships.v1/2147000000~{course.Id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/memberships.v1?ids={course.KeyOf(own)},{course.KeyOf(other)}"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/memberships.v1/{own.UserId}~no-such-course"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync("/api/memberships.v1?q=me"));
    }

    private async Task<Someone> LearnerOfAsync(int courses)
    {
        var learner = await app.NewSomeoneAsync();
        for (var i = 0; i < courses; i++)
        {
            await (await SampleCourse.PublishAsync(app)).EnrolAsync(learner);
        }

        return learner;
    }
}

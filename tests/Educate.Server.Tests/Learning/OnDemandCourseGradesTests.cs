using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class OnDemandCourseGradesTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task Nothing_is_graded_to_begin_with()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();

        var reply = await app.SignedInAs(learner).ReadAsync($"/api/onDemandCourseGrades.v1/{course.Id}");

        Wire.IsJson(
            $$$"""
            {"elements":[{"id":"{{{course.Id}}}","timestamp":{{{app.Time.GetUtcNow().ToUnixTimeMilliseconds()}}},"passingState":"notPassed","itemGrades":{},
            "passableItemsCount":1,"overallOutcome":{"passedItemsCount":0,"courseGrade":0},"verifiedOutcome":{"passedItemsCount":0,"courseGrade":0}}],
            "paging":null,"linked":null}
            """,
            reply);
    }

    [Fact]
    public async Task The_best_score_stands_and_passing_completes()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);

        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 600_000, CancellationToken.None));
        var failed = await client.ReadOneAsync($"/api/onDemandCourseGrades.v1/{course.Id}");
        var begun = await client.ReadOneAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}");
        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 850_000, CancellationToken.None));
        var at = app.Time.GetUtcNow().ToUnixTimeMilliseconds();
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 700_000, CancellationToken.None));
        var passed = await client.ReadOneAsync($"/api/onDemandCourseGrades.v1/{course.Id}");

        Assert.Equal("notPassed", failed.Text("passingState"));
        Assert.Equal("Started", begun.GetProperty("items").GetProperty(course.Exam.Text).Text("progressState"));
        Assert.Equal("passed", passed.Text("passingState"));
        Wire.IsJson(
            $$$"""{"{{{course.Exam}}}":{"grade":0.85,"overallGrade":0.85,"isPassed":true,"timestamp":{{{at}}}}}""", passed.GetProperty("itemGrades"));
        Wire.IsJson("""{"passedItemsCount":1,"courseGrade":0.85}""", passed.GetProperty("overallOutcome"));
    }

    [Fact]
    public async Task A_course_without_graded_items_cannot_be_passed()
    {
        var course = await SampleCourse.PublishAsync(app, change: tree => tree with { Modules = [tree.Modules[0]] });
        var learner = await course.NewLearnerAsync();

        Assert.Equal("notPassable", (await app.SignedInAs(learner).ReadOneAsync($"/api/onDemandCourseGrades.v1/{course.Id}")).Text("passingState"));
    }

    [Fact]
    public async Task A_session_course_answers_the_same_fields()
    {
        var maps = await SampleSessionCourse.PublishAsync(app, new DateOnly(2026, 2, 16));
        var sky = await SampleCourse.PublishAsync(app);
        var learner = await sky.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/openCourseMemberships.v1", new { courseId = maps.Id }, HttpStatusCode.Created);
        await sky.TellAsync(learner, sky.Exam, (log, _) => log.SessionGradedAsync(learner.UserId, maps.Id, 87.5, true, CancellationToken.None));

        var grades = await client.ReadOneAsync($"/api/onDemandCourseGrades.v1/{maps.Id}");

        Assert.Equal(("passed", "0"), (grades.Text("passingState"), grades.Text("passableItemsCount")));
        Wire.IsJson("""{"passedItemsCount":0,"courseGrade":0.875}""", grades.GetProperty("overallOutcome"));
    }

    [Fact]
    public async Task The_key_is_the_course_alone_and_all_is_never_listed()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/onDemandCourseGrades.v1/{course.KeyOf(learner)}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await client.StatusAsync("/api/onDemandCourseGrades.v1"));
        Assert.Equal(HttpStatusCode.NotFound, await app.SignedInAs(await app.NewSomeoneAsync()).StatusAsync($"/api/onDemandCourseGrades.v1/{course.Id}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync($"/api/onDemandCourseGrades.v1/{course.Id}"));
    }
}

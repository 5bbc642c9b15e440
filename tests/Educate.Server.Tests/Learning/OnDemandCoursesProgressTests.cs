using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class OnDemandCoursesProgressTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task Everything_is_at_nothing_to_begin_with()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();

        var reply = await app.SignedInAs(learner).ReadAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}");

        Wire.IsJson(
            $$$"""
            {"elements":[{"id":"{{{course.KeyOf(learner)}}}","userId":{{{learner.UserId}}},"courseId":"{{{course.Id}}}",
            "modules":{"{{{course.FirstModule}}}":0,"{{{course.SecondModule}}}":0},
            "lessons":{"{{{course.Lessons[0]}}}":0,"{{{course.Lessons[1]}}}":0,"{{{course.Lessons[2]}}}":0},
            "overall":0,"items":{},"nextItem":"{{{course.Lecture}}}"}],"paging":null,"linked":null}
            """,
            reply);
    }

    [Fact]
    public async Task The_form_without_an_envelope_says_the_same_by_the_courses_address()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        await client.PostJsonAsync("/api/onDemandSupplementCompletions.v1", new { courseId = course.Id, itemId = course.Reading }, HttpStatusCode.Created);
        var expected = $$$"""
            {"modules":{"{{{course.FirstModule}}}":33,"{{{course.SecondModule}}}":0},
            "lessons":{"{{{course.Lessons[0]}}}":50,"{{{course.Lessons[1]}}}":0,"{{{course.Lessons[2]}}}":0},"overall":25,
            "items":{"{{{course.Reading}}}":{"timestamp":{{{app.Time.GetUtcNow().ToUnixTimeMilliseconds()}}},"progressState":"Completed"}},
            "nextItem":"{{{course.Lecture}}}"}
            """;

        Wire.IsJson(expected, await client.ReadAsync($"/api/opencourse.v1/user/{learner.UserId}/course/{course.Slug}"));
        Wire.IsJson(expected, await client.ReadAsync($"/api/opencourse.v1/user/~/course/{course.Slug}"));
    }

    [Fact]
    public async Task Only_required_items_count_and_nothing_comes_next_when_all_are_done()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        foreach (var item in new[] { course.Lecture, course.Reading, course.Quiz, course.Exam })
        {
            await course.TellAsync(learner, item, (log, work) => log.CompletedAsync(work, CancellationToken.None));
        }

        var progress = await client.ReadOneAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}");

        Assert.Equal("100", progress.Text("overall"));
        Assert.False(progress.TryGetProperty("nextItem", out _));
        Assert.False(progress.GetProperty("items").TryGetProperty(course.Extra.Text, out _));
    }

    [Fact]
    public async Task Who_is_not_in_the_course_finds_nothing_and_others_are_refused()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var stranger = await app.NewSomeoneAsync();
        var client = app.SignedInAs(stranger);

        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(stranger)}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/opencourse.v1/user/~/course/{course.Slug}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/opencourse.v1/user/{learner.UserId}/course/{course.Slug}"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync($"/api/opencourse.v1/user/0/course/{course.Slug}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await app.Anonymous().StatusAsync($"/api/opencourse.v1/user/~/course/{course.Slug}"));
    }

    [Fact]
    public async Task A_new_version_counts_its_own_items_and_keeps_what_was_done()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, CancellationToken.None));

        await course.PublishAgainAsync(tree => tree with { Modules = [tree.Modules[0]] });

        var progress = await app.SignedInAs(learner).ReadOneAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}");
        Assert.Equal("33", progress.Text("overall"));
        Assert.False(progress.GetProperty("modules").TryGetProperty(course.SecondModule.Text, out _));
    }

    [Fact]
    public async Task Modules_that_one_is_through_with_are_listed_when_asked_for()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        foreach (var item in new[] { course.Lecture, course.Reading, course.Quiz })
        {
            await course.TellAsync(learner, item, (log, work) => log.CompletedAsync(work, CancellationToken.None));
        }

        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 500_000, CancellationToken.None));

        var plain = await client.ReadAsync($"/api/onDemandHomeProgress.v1/{course.KeyOf(learner)}/");
        var asked = await client.ReadAsync($"/api/onDemandHomeProgress.v1/{course.KeyOf(learner)}/?fields=modulesCompleted%2CmodulesPassed");

        var key = $$""" "userId":{{learner.UserId}},"courseId":"{{course.Id}}","id":"{{course.KeyOf(learner)}}" """;
        Wire.IsJson($$"""{"elements":[{ {{key}} }],"paging":null,"linked":null}""", plain);
        Wire.IsJson(
            $$"""{"elements":[{ {{key}},"modulesCompleted":["{{course.FirstModule}}"],"modulesPassed":["{{course.FirstModule}}"]}],"paging":null,"linked":null}""",
            asked);
    }
}

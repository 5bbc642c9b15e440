using System.Net;

namespace Educate.Server.Tests.Learning;

public sealed class LearnerChoicesTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task What_a_change_leaves_out_stays_as_it_is()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/learnerCourseSettings.v1/{course.KeyOf(learner)}";
        var until = app.Time.GetUtcNow().AddDays(3).ToUnixTimeMilliseconds();

        var before = await client.ReadOneAsync(address);
        await client.PutJsonAsync(address, new { inReminders = false, snoozedUntil = until });
        await client.PutJsonAsync(address, new { archived = true });
        var after = await client.ReadOneAsync(address);

        var key = $$""" "id":"{{course.KeyOf(learner)}}","userId":{{learner.UserId}},"courseId":"{{course.Id}}" """;
        Wire.IsJson($$"""{ {{key}},"onDashboard":true,"inReminders":true,"archived":false}""", before);
        Wire.IsJson($$"""{ {{key}},"onDashboard":true,"inReminders":false,"archived":true,"snoozedUntil":{{until}}}""", after);
    }

    [Fact]
    public async Task Choices_are_ones_own_and_for_courses_that_one_is_in()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (learner, stranger) = (await course.NewLearnerAsync(), await app.NewSomeoneAsync());
        var client = app.SignedInAs(stranger);

        await client.PutJsonAsync($"/api/learnerCourseSettings.v1/{course.KeyOf(learner)}", new { archived = true }, HttpStatusCode.Forbidden);
        await client.PutJsonAsync($"/api/learnerCourseSettings.v1/{course.KeyOf(stranger)}", new { archived = true }, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_watched_course_is_on_the_list_until_it_is_taken_off()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await app.NewSomeoneAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/courseWatches.v1/{course.KeyOf(learner)}";

        await client.PutJsonAsync(address, null, HttpStatusCode.NoContent);
        await client.PutJsonAsync(address, null, HttpStatusCode.NoContent);
        var watched = await client.ReadOneAsync(address);
        await client.DeleteJsonAsync(address);

        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeMilliseconds(), watched.GetProperty("createdAt").GetInt64());
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(address));
        await client.DeleteJsonAsync(address, HttpStatusCode.NotFound);
        await client.PutJsonAsync($"/api/courseWatches.v1/{learner.UserId}~no-such-course", null, HttpStatusCode.NotFound);
    }
}

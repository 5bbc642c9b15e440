using System.Net;
using Educate.Contracts;

namespace Educate.Server.Tests.Learning;

public sealed class WatchingAndReadingTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task A_place_in_a_video_is_not_there_until_it_is_saved_and_then_at_once()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var key = $"{course.KeyOf(learner)}~{course.Video}";
        var address = $"/api/onDemandVideoProgresses.v1/{key}";

        var before = await client.StatusAsync(address);
        await client.PutJsonAsync(address, new { viewedUpTo = 184_000, videoProgressId = key }, HttpStatusCode.NoContent);
        var saved = await client.ReadAsync(address);
        await client.PostJsonAsync("/api/onDemandVideoProgresses.v1", new { viewedUpTo = 200_000, videoProgressId = key }, HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.NotFound, before);
        Wire.IsJson(
            $$"""
            {"elements":[{"id":"{{key}}","userId":{{learner.UserId}},"courseId":"{{course.Id}}","videoId":"{{course.Video}}","viewedUpTo":184000}],
            "paging":null,"linked":null}
            """,
            saved);
        Assert.Equal("200000", (await client.ReadOneAsync($"/api/onDemandVideoProgresses.v1?ids={key}")).Text("viewedUpTo"));
    }

    [Fact]
    public async Task Nine_tenths_of_a_video_complete_the_lecture_however_they_were_watched()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/onDemandVideoProgresses.v1/{course.KeyOf(learner)}~{course.Video}";

        await client.PutJsonAsync(address, new { viewedUpTo = 300_000, watched = new[] { new { from = 0, to = 300_000 } } }, HttpStatusCode.NoContent);
        var half = await StateOfLectureAsync(client, course);
        await client.PutJsonAsync(address, new { viewedUpTo = 10, watched = new[] { new { from = 290_000, to = 540_000 } } }, HttpStatusCode.NoContent);
        var most = await StateOfLectureAsync(client, course);

        Assert.Equal(("Started", "Completed"), (half, most));
    }

    [Theory]
    [InlineData("play", "Started")]
    [InlineData("started", "Started")]
    [InlineData("ended", "Completed")]
    public async Task What_a_player_reports_moves_the_lecture(string reported, string state)
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);

        var reply = await client.PostJsonAsync(EventAddress(learner.UserId.ToString(), course, course.Lecture, reported), new { contentRequestBody = new { } });

        Wire.IsJson(
            $$$"""
            {"contentResponseBody":{},"itemProgress":{"contentVersionedId":"{{{course.Lecture}}}@1",
            "timestamp":{{{app.Time.GetUtcNow().ToUnixTimeMilliseconds()}}},"progressState":"{{{state}}}"}}
            """,
            reply);
        Assert.Equal(state, await StateOfLectureAsync(client, course));
    }

    [Fact]
    public async Task A_report_enrols_unless_it_says_not_to()
    {
        var course = await SampleCourse.PublishAsync(app);
        var client = app.SignedInAs(await app.NewSomeoneAsync());

        await client.PostJsonAsync(EventAddress("~", course, course.Lecture, "play") + "?autoEnroll=false", null, HttpStatusCode.Forbidden);
        var before = (await client.ReadAsync("/api/openCourseMemberships.v1?q=my")).GetProperty("elements").GetArrayLength();
        await client.PostJsonAsync(EventAddress("~", course, course.Lecture, "play"), null);
        var after = (await client.ReadAsync("/api/openCourseMemberships.v1?q=my")).GetProperty("elements").GetArrayLength();

        Assert.Equal((0, 1), (before, after));
    }

    [Fact]
    public async Task An_item_that_is_no_lecture_takes_no_reports_and_answers_no_content()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (learner, other) = (await course.NewLearnerAsync(), await course.NewLearnerAsync());
        var client = app.SignedInAs(learner);

        var refused = await client.PostJsonAsync(EventAddress("~", course, course.Reading, "ended"), null, HttpStatusCode.NotFound);

        Assert.False(refused.TryGetProperty("contentResponseBody", out _));
        await client.PostJsonAsync(EventAddress(other.UserId.ToString(), course, course.Lecture, "ended"), null, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reading_is_started_and_completed_and_never_goes_back()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var body = new { userId = learner.UserId, courseId = course.Id, itemId = course.Reading };

        var started = await client.PostJsonAsync("/api/onDemandSupplementStarts.v1", body, HttpStatusCode.Created);
        var completed = await client.PostJsonAsync("/api/onDemandSupplementCompletions.v1", body, HttpStatusCode.Created);
        var again = await client.PostJsonAsync("/api/onDemandSupplementStarts.v1", body, HttpStatusCode.Created);

        static string StateOf(System.Text.Json.JsonElement reply) => reply.GetProperty("elements")[0].GetProperty("itemProgress").Text("progressState");
        Assert.Equal(("Started", "Completed", "Completed"), (StateOf(started), StateOf(completed), StateOf(again)));
    }

    [Fact]
    public async Task Completions_refuse_other_items_and_other_people()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (learner, other) = (await course.NewLearnerAsync(), await course.NewLearnerAsync());
        var client = app.SignedInAs(learner);

        await client.PostJsonAsync(
            "/api/onDemandSupplementCompletions.v1", new { courseId = course.Id, itemId = course.Lecture }, HttpStatusCode.NotFound);
        await client.PostJsonAsync(
            "/api/onDemandSupplementCompletions.v1",
            new { userId = other.UserId, courseId = course.Id, itemId = course.Reading },
            HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Places_in_videos_are_ones_own_and_of_courses_that_one_is_in()
    {
        var course = await SampleCourse.PublishAsync(app);
        var (learner, stranger) = (await course.NewLearnerAsync(), await app.NewSomeoneAsync());
        var client = app.SignedInAs(stranger);
        var place = new { viewedUpTo = 1 };

        await client.PutJsonAsync($"/api/onDemandVideoProgresses.v1/{course.KeyOf(learner)}~{course.Video}", place, HttpStatusCode.Forbidden);
        await client.PutJsonAsync($"/api/onDemandVideoProgresses.v1/{course.KeyOf(stranger)}~{course.Video}", place, HttpStatusCode.Forbidden);
        await client.PutJsonAsync($"/api/onDemandVideoProgresses.v1/{course.KeyOf(stranger)}~no-such-video", place, HttpStatusCode.NotFound);
        await client.PostJsonAsync(
            "/api/onDemandVideoProgresses.v1", new { viewedUpTo = 1, videoProgressId = $"{course.KeyOf(learner)}~{course.Video}" }, HttpStatusCode.Forbidden);
    }

    private static string EventAddress(string user, SampleCourse course, Id<Item> item, string reported) =>
        $"/api/opencourse.v1/user/{user}/course/{course.Slug}/item/{item}/lecture/videoEvents/{reported}";

    private static async Task<string> StateOfLectureAsync(HttpClient client, SampleCourse course) =>
        (await client.ReadAsync($"/api/opencourse.v1/user/~/course/{course.Slug}")).GetProperty("items").GetProperty(course.Lecture.Text).Text("progressState");
}

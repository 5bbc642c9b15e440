using System.Net;
using Educate.Server.Catalog;

namespace Educate.Server.Tests.Learning;

public sealed class OnDemandDeadlineSettingsTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Fact]
    public async Task A_start_in_California_ends_its_weeks_on_the_Sundays_that_were_recorded_there()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync("America/Los_Angeles");
        var client = app.SignedInAs(learner);

        await client.PutJsonAsync($"/api/onDemandDeadlineSettings.v1/{course.KeyOf(learner)}", new { isEnabled = true, start = 1441487282181 });

        var reply = await client.ReadAsync($"/api/onDemandDeadlineSettings.v1/?q=byUserAndCourse&userId={learner.UserId}&courseId={course.Id}");
        Wire.IsJson(
            $$"""
            {"elements":[{"userId":{{learner.UserId}},"courseId":"{{course.Id}}","id":"{{course.KeyOf(learner)}}","start":1441487282181,"isEnabled":true,
            "moduleDeadlines":[{"moduleId":"{{course.FirstModule}}","deadline":1442213999181},{"moduleId":"{{course.SecondModule}}","deadline":1442818799181}]}],
            "paging":null,"linked":null}
            """,
            reply);
    }

    [Fact]
    public async Task Deadlines_are_made_at_the_enrolment_and_can_be_switched_off_and_on()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/onDemandDeadlineSettings.v1/{course.KeyOf(learner)}";

        var made = await client.ReadOneAsync(address);
        await client.PutJsonAsync(address, new { isEnabled = false });
        var off = await client.ReadOneAsync(address);
        await client.PutJsonAsync(address, new { isEnabled = true });
        var on = await client.ReadOneAsync(address);

        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeMilliseconds(), made.GetProperty("start").GetInt64());
        Assert.Equal(2, made.GetProperty("moduleDeadlines").GetArrayLength());
        Assert.Equal(("False", 0), (off.Text("isEnabled"), off.GetProperty("moduleDeadlines").GetArrayLength()));
        Wire.IsJson(made.GetRawText(), on);
    }

    [Fact]
    public async Task Fixed_dates_are_the_same_for_everybody_and_are_not_moved()
    {
        var due = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        var course = await SampleCourse.PublishAsync(app, change: tree => tree with
        {
            Schedule = ScheduleKind.Fixed,
            Modules = [tree.Modules[0], tree.Modules[1] with { Lessons = [tree.Modules[1].Lessons[0] with { Due = due }] }],
        });
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/onDemandDeadlineSettings.v1/{course.KeyOf(learner)}";

        var settings = await client.ReadOneAsync(address);
        var refused = await client.PutJsonAsync(address, new { start = due.ToUnixTimeMilliseconds() }, HttpStatusCode.Conflict);

        Assert.Equal("fixedDates", refused.Text("errorCode"));
        Wire.IsJson(
            $$"""[{"moduleId":"{{course.SecondModule}}","deadline":{{due.ToUnixTimeMilliseconds()}}}]""", settings.GetProperty("moduleDeadlines"));
    }

    [Fact]
    public async Task A_course_that_counts_changes_refuses_one_too_many()
    {
        var course = await SampleCourse.PublishAsync(app, change: tree => tree with { MaxShifts = 1 });
        var learner = await course.NewLearnerAsync();
        var client = app.SignedInAs(learner);
        var address = $"/api/onDemandDeadlineSettings.v1/{course.KeyOf(learner)}";
        var start = app.Time.GetUtcNow().AddDays(7).ToUnixTimeMilliseconds();

        await client.PutJsonAsync(address, new { start });

        Assert.Equal("shiftsUsedUp", (await client.PutJsonAsync(address, new { start }, HttpStatusCode.Conflict)).Text("errorCode"));
    }

    [Fact]
    public async Task Who_is_not_in_the_course_has_none_and_others_are_refused()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var stranger = await app.NewSomeoneAsync();
        var client = app.SignedInAs(stranger);

        var none = await client.ReadAsync($"/api/onDemandDeadlineSettings.v1?q=byUserAndCourse&userId={stranger.UserId}&courseId={course.Id}");

        Assert.Equal(0, none.GetProperty("elements").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/api/onDemandDeadlineSettings.v1/{course.KeyOf(stranger)}"));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await client.StatusAsync($"/api/onDemandDeadlineSettings.v1?q=byUserAndCourse&userId={learner.UserId}&courseId={course.Id}"));
        await client.PutJsonAsync($"/api/onDemandDeadlineSettings.v1/{course.KeyOf(learner)}", new { isEnabled = false }, HttpStatusCode.Forbidden);
    }
}

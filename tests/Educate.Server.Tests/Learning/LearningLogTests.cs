using System.Net;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

public sealed class LearningLogTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_of_item_is_completed_by_what_it_takes()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();

        await course.TellAsync(learner, course.Quiz, (log, work) => log.SubmittedAsync(work, Cancel));
        await course.TellAsync(learner, course.Exam, (log, work) => log.SubmittedAsync(work, Cancel));
        await course.TellAsync(learner, course.Reading, (log, work) => log.StartedAsync(work, Cancel));

        var items = (await app.SignedInAs(learner).ReadAsync($"/api/opencourse.v1/user/~/course/{course.Slug}")).GetProperty("items");
        Assert.Equal("Completed", items.GetProperty(course.Quiz.Text).Text("progressState"));
        Assert.Equal("Started", items.GetProperty(course.Exam.Text).Text("progressState"));
        Assert.Equal("Started", items.GetProperty(course.Reading.Text).Text("progressState"));
    }

    [Fact]
    public async Task Everything_told_at_once_is_kept_and_counted()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var items = new[] { course.Lecture, course.Reading, course.Quiz, course.Exam, course.Extra };

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            course.TellAsync(learner, items[i % items.Length], (log, work) => log.CompletedAsync(work, Cancel))));

        var row = await RowAsync(learner);
        Assert.Equal((4, 4, 100), (row.CompletedItems, row.RequiredItems, row.Percent));
        Assert.Equal(app.Time.GetUtcNow(), row.CompletedAt);
        Assert.Equal(40, await app.InScopeAsync(services => services.GetRequiredService<EducateDb>()
            .Set<ActivityRow>().CountAsync(a => a.UserId == learner.UserId, Cancel)));
    }

    [Fact]
    public async Task Who_is_not_enrolled_is_enrolled_unless_only_the_enrolled_are_meant()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await app.NewSomeoneAsync();

        var refused = await Assert.ThrowsAsync<RefusalException>(() =>
            course.TellAsync(learner, course.Quiz, (log, work) => log.SubmittedAsync(work with { OnlyEnrolled = true }, Cancel)));
        await course.TellAsync(learner, course.Quiz, (log, work) => log.SubmittedAsync(work, Cancel));

        Assert.Equal((403, CourseRole.Learner), (refused.Status, (await RowAsync(learner)).Role));
    }

    [Fact]
    public async Task An_item_that_the_course_does_not_have_is_not_there()
    {
        var course = await SampleCourse.PublishAsync(app, change: tree => tree with
        {
            Modules = [tree.Modules[0], tree.Modules[1] with { IsStaffOnly = true }],
        });
        var learner = await course.NewLearnerAsync();

        var unknown = await Assert.ThrowsAsync<RefusalException>(() =>
            course.TellAsync(learner, new("zzzzz"), (log, work) => log.StartedAsync(work, Cancel)));
        var forStaff = await Assert.ThrowsAsync<RefusalException>(() =>
            course.TellAsync(learner, course.Exam, (log, work) => log.StartedAsync(work, Cancel)));

        Assert.Equal((404, 404), (unknown.Status, forStaff.Status));
    }

    [Fact]
    public async Task A_place_in_a_video_counts_as_learning_activity()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        app.Time.Advance(TimeSpan.FromHours(2));

        await app.SignedInAs(learner).PutJsonAsync(
            $"/api/onDemandVideoProgresses.v1/{course.KeyOf(learner)}~{course.Video}", new { viewedUpTo = 1000 }, HttpStatusCode.NoContent);

        Assert.Equal(app.Time.GetUtcNow(), (await RowAsync(learner)).LastLearnedAt);
    }

    private Task<MembershipRow> RowAsync(Someone learner) => app.InScopeAsync(services =>
        services.GetRequiredService<EducateDb>().Set<MembershipRow>().SingleAsync(m => m.UserId == learner.UserId, Cancel));
}

using Educate.Server.Data;
using Educate.Server.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

public sealed class LearningRebuildTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_follows_from_the_activity_in_whatever_order_it_was_told()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        var now = app.Time.GetUtcNow();
        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 500_000, Cancel));
        await course.TellAsync(learner, course.Exam, (log, work) => log.GradedAsync(work, 900_000, Cancel), now.AddHours(-1));
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, Cancel));
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, Cancel), now.AddHours(-3));
        await course.TellAsync(learner, course.Lecture, (log, work) => log.StartedAsync(work, Cancel), now.AddHours(-4));
        await course.TellAsync(learner, course.Quiz, (log, work) => log.SubmittedAsync(work, Cancel));

        Assert.Empty(await DifferencesAsync(learner, repair: false));
    }

    [Fact]
    public async Task What_differs_is_named_and_can_be_put_right()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, Cancel));
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<EducateDb>();
            await db.WriteAsync(
                learner.UserId,
                async inner =>
                {
                    await db.Set<ItemStateRow>().Where(s => s.UserId == learner.UserId).ExecuteDeleteAsync(inner);
                    return await db.Set<MembershipRow>().Where(m => m.UserId == learner.UserId)
                        .ExecuteUpdateAsync(set => set.SetProperty(m => m.Percent, 77).SetProperty(m => m.LastLearnedAt, (DateTimeOffset?)null), inner);
                },
                Cancel);
            return true;
        });

        var found = await DifferencesAsync(learner, repair: true);
        var left = await DifferencesAsync(learner, repair: false);

        Assert.Equal(["counts", "lastLearnedAt", "state"], found.Select(d => d.What).Order(StringComparer.Ordinal));
        Assert.Empty(left);
        Assert.Equal("25", (await app.SignedInAs(learner).ReadOneAsync($"/api/onDemandCoursesProgress.v1/{course.KeyOf(learner)}")).Text("overall"));
    }

    [Fact]
    public async Task A_new_version_is_counted_anew_for_all_members()
    {
        var course = await SampleCourse.PublishAsync(app);
        var learner = await course.NewLearnerAsync();
        await course.TellAsync(learner, course.Lecture, (log, work) => log.CompletedAsync(work, Cancel));
        await course.PublishAgainAsync(tree => tree with { Modules = [tree.Modules[0]] });

        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<LearningRebuild>().RecountAsync(course.Id, Cancel);
            return true;
        });

        Assert.Empty(await DifferencesAsync(learner, repair: false));
        Assert.Equal(3, await app.InScopeAsync(services => services.GetRequiredService<EducateDb>()
            .Set<MembershipRow>().Where(m => m.UserId == learner.UserId).Select(m => m.RequiredItems).SingleAsync(Cancel)));
    }

    private Task<List<LearningDifference>> DifferencesAsync(Someone learner, bool repair) => app.InScopeAsync(async services =>
    {
        var found = new List<LearningDifference>();
        await foreach (var difference in services.GetRequiredService<LearningRebuild>().CheckAsync(repair, Cancel))
        {
            if (difference.UserId == learner.UserId)
            {
                found.Add(difference);
            }
        }

        return found;
    });
}

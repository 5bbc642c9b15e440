using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Operations;

/// <summary>
/// Makes the demo world once for each data folder: two people, the sample courses, and a learner in the middle of them. Times count from that
/// moment and stay. Learning is reported through the same calls that lectures, readings and assessments make.
/// </summary>
public sealed class DemoWorld(
    EducateDb db,
    Accounts accounts,
    CourseImporter importer,
    Enrolments enrolments,
    LearningLog log,
    Catalogue catalogue,
    DataOptions data,
    TimeProvider time)
{
    /// <summary>Where the sample courses lie beside the program.</summary>
    private static readonly string _samples = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Makes what is missing, and says how to sign in. The same folder always answers the same.</summary>
    public async Task<DemoLogins> EnsureAsync(CancellationToken cancel)
    {
        var logins = await DemoLogins.ReadAsync(data.Folder, cancel) ?? DemoLogins.New(time.GetUtcNow());
        if (logins.IsComplete)
        {
            return logins;
        }

        await logins.WriteAsync(data.Folder, cancel);
        var teacher = await PersonAsync(logins.Teacher, "Tomas Berg", ServerRoles.Author, cancel);
        var learner = await PersonAsync(logins.Learner, "Ada Lindqvist", ServerRoles.None, cancel);
        foreach (var plan in DemoPlan.All)
        {
            var course = await CourseAsync(plan, cancel);
            await enrolments.AppointAsync(teacher, course.Id, CourseRole.Instructor, cancel);
            await LiveAsync(learner, course, plan, logins.MadeAt, cancel);
        }

        await DemoSpecialization.AddAsync(db, time, cancel);
        await catalogue.ReloadAsync(cancel);
        logins = logins with
        {
            Teacher = logins.Teacher with { Token = await accounts.IssueTokenAsync(teacher, "Demo", cancel) },
            Learner = logins.Learner with { Token = await accounts.IssueTokenAsync(learner, "Demo", cancel) },
            IsComplete = true,
        };
        await logins.WriteAsync(data.Folder, cancel);
        return logins;
    }

    private async Task<UserId> PersonAsync(DemoLogin login, string name, ServerRoles roles, CancellationToken cancel) =>
        await accounts.FindAsync(login.Email, cancel)
        ?? await accounts.RegisterAsync(new NewAccount { Email = login.Email, Password = login.Password, FullName = name, Roles = roles }, cancel);

    /// <summary>The course, imported unless a start that was stopped in the middle had done so.</summary>
    private async Task<CourseEntry> CourseAsync(DemoPlan plan, CancellationToken cancel)
    {
        if (catalogue.Current.FindBySlug(plan.Folder) is not { IsPublic: true })
        {
            await importer.ImportAsync(Path.Combine(_samples, plan.Folder), plan.Folder, null, asDraft: false, cancel);
        }

        return catalogue.Current.FindBySlug(plan.Folder)
            ?? throw new InvalidOperationException($"The sample course '{plan.Folder}' has another slug than its folder.");
    }

    private async Task LiveAsync(UserId learner, CourseEntry entry, DemoPlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        await enrolments.EnrolAsync(learner, entry.Id, now.AddDays(-plan.EnrolledDaysAgo), cancel);
        if (entry.Tree is null)
        {
            return;
        }

        var items = entry.Tree.ForLearners.Places.Values.OrderBy(p => p.Position).Select(p => p.Item).Where(i => i.IsRequired).ToList();
        var done = items.Take(items.Count - Math.Clamp(plan.ItemsLeft, 0, items.Count)).ToList();
        var finished = await db.Set<ItemStateRow>()
            .Where(s => s.UserId == learner && s.CourseId == entry.Id && s.Progress == ProgressState.Completed).Select(s => s.ItemId).ToHashSetAsync(cancel);
        for (var i = 0; i < done.Count; i++)
        {
            if (finished.Contains(done[i].Id))
            {
                continue;
            }

            // Evenly from the day after the enrolment to the last day of activity, in the evening.
            var daysAgo = plan.LastLearnedDaysAgo + ((plan.EnrolledDaysAgo - 1 - plan.LastLearnedDaysAgo) * (done.Count - 1 - i) / Math.Max(1, done.Count - 1));
            await DoAsync(new ItemWork(learner, entry.Id, done[i].Id) { At = now.AddDays(-daysAgo).AddMinutes(-40 + i) }, done[i], plan, cancel);
        }
    }

    private async Task DoAsync(ItemWork work, ItemNode item, DemoPlan plan, CancellationToken cancel)
    {
        await log.StartedAsync(work with { At = work.At!.Value.AddSeconds(-30) }, cancel);
        if (item.Grading is not null)
        {
            await log.GradedAsync(work, plan.ScoreMillionths, cancel);
        }
        else if (item.TypeName is "quiz")
        {
            await log.SubmittedAsync(work, cancel);
        }

        await log.CompletedAsync(work, cancel);
    }
}

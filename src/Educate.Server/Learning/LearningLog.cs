using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>
/// The one way in which learning is recorded. Each call stores one activity and, in the same unit of writing, what follows from it: the
/// item's state, the counts and grade beside the membership, and the last learning activity. Who is not enrolled is enrolled by it.
/// </summary>
public sealed class LearningLog(EducateDb db, Catalogue catalogue, Enrolments enrolments, TimeProvider time)
{
    /// <summary>An item was begun.</summary>
    public Task<ItemState> StartedAsync(ItemWork work, CancellationToken cancel) =>
        RecordAsync(work, ActivityKind.Started, new ItemEvidence { IsStarted = true }, null, cancel);

    /// <summary>
    /// Something was handed in. That completes a practice quiz and an ungraded assignment; a graded item is begun by it and completed
    /// when it is passed, a peer assignment when its reviews are given.
    /// </summary>
    public Task<ItemState> SubmittedAsync(ItemWork work, CancellationToken cancel) =>
        RecordAsync(work, ActivityKind.Submitted, new ItemEvidence { IsSubmitted = true }, null, cancel);

    /// <summary>
    /// Something handed in was graded. The best score stands, and what was passed once stays passed.
    /// </summary>
    /// <param name="work">Whose work on which item.</param>
    /// <param name="score">The score in millionths.</param>
    /// <param name="cancel">Ends the waiting, not the writing.</param>
    public Task<ItemState> GradedAsync(ItemWork work, int score, CancellationToken cancel) =>
        RecordAsync(work, ActivityKind.Graded, new ItemEvidence { IsSubmitted = true }, Math.Clamp(score, 0, Millionths.One), cancel);

    /// <summary>The item is done, by the judgement of whoever calls: the item's own area knows what it takes.</summary>
    public Task<ItemState> CompletedAsync(ItemWork work, CancellationToken cancel) => RecordAsync(work, ActivityKind.Completed, null, null, cancel);

    /// <summary>What is known of an item says how far it is, by the rules of its kind.</summary>
    /// <param name="work">Whose work on which item.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="evidence">What is known; null means that it is done.</param>
    /// <param name="score">The score that it brought, in millionths.</param>
    /// <param name="cancel">Ends the waiting, not the writing.</param>
    internal async Task<ItemState> RecordAsync(
        ItemWork work, ActivityKind kind, ItemEvidence? evidence, int? score, CancellationToken cancel)
    {
        var entry = catalogue.Current.Find(work.CourseId) ?? throw Refusal.NotFound();
        return await db.WriteAsync(work.UserId, inner => RecordWithinAsync(entry, work, kind, evidence, score, inner), cancel);
    }

    /// <summary>As <see cref="RecordAsync"/>, inside a unit of writing of the caller's.</summary>
    internal async Task<ItemState> RecordWithinAsync(
        CourseEntry entry, ItemWork work, ActivityKind kind, ItemEvidence? evidence, int? score, CancellationToken cancel)
    {
        var place = entry.Tree?.ForLearners.Find(work.ItemId) ?? throw Refusal.NotFound("The course has no such item.");
        var membership = await enrolments.EnsureAsync(work.UserId, entry, !work.OnlyEnrolled, work.At, cancel);
        var at = DateTimeOffset.FromUnixTimeMilliseconds((work.At ?? time.GetUtcNow()).ToUnixTimeMilliseconds());
        var isPassed = score is { } points && place.Item.Grading is { } grading && points >= grading.PassingMillionths;
        var activity = new ActivityRow
        {
            UserId = work.UserId,
            CourseId = work.CourseId,
            Id = ActivityIds.Next(at),
            At = at,
            Kind = work.Kind ?? kind,
            ItemId = work.ItemId,
            Outcome = OutcomeOf(place.Item, evidence, isPassed),
            Score = score,
            IsPassed = isPassed,
        };
        db.Add(activity);
        membership.LastLearnedAt = membership.LastLearnedAt > at ? membership.LastLearnedAt : at;
        return await FollowAsync(entry, membership, activity, cancel);
    }

    /// <summary>A page of the course was opened. That is no learning activity. Kept to the minute.</summary>
    public async Task VisitedAsync(UserId user, Id<Course> course, CancellationToken cancel)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        await db.WriteAsync(
            user,
            inner => db.Set<MembershipRow>()
                .Where(m => m.UserId == user && m.CourseId == course && m.LeftAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LastAccessedAt, now), inner),
            cancel);
    }

    /// <summary>The staff of a session course graded a learner.</summary>
    /// <param name="user">The learner.</param>
    /// <param name="course">The course; its learner is in one of its sessions.</param>
    /// <param name="grade">0 to 100.</param>
    /// <param name="isPassed">Whether that passes the course.</param>
    /// <param name="cancel">Ends the waiting, not the writing.</param>
    public Task SessionGradedAsync(UserId user, Id<Course> course, double grade, bool isPassed, CancellationToken cancel)
    {
        var entry = catalogue.Current.Find(course) ?? throw Refusal.NotFound();
        return db.WriteAsync(
            user,
            async inner =>
            {
                var row = await enrolments.EnsureAsync(user, entry, mayEnrol: false, null, inner);
                (row.V1Grade, row.IsPassed) = ((int)Math.Round(Math.Clamp(grade, 0, 100) * SessionGrade.Unit), isPassed);
                row.GradedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
                await db.SaveChangesAsync(inner);
                return row;
            },
            cancel);
    }

    private static ProgressState OutcomeOf(ItemNode item, ItemEvidence? evidence, bool isPassed) => evidence is not { } known
        ? ProgressState.Completed
        : Completion.Of(
            ItemTypeName.KindOf(item.TypeName),
            known with
            {
                IsPassed = isPassed,
                HasPlayableSource = item.Lecture is { IsPlayable: true },
                ReviewsRequired = item.RequiredReviewCount,
            });

    private async Task<ItemState> FollowAsync(CourseEntry entry, MembershipRow membership, ActivityRow activity, CancellationToken cancel)
    {
        var item = activity.ItemId!.Value;
        var row = await db.Set<ItemStateRow>().AsTracking().FirstOrDefaultAsync(
            s => s.UserId == activity.UserId && s.CourseId == activity.CourseId && s.ItemId == item, cancel);
        var before = row?.Read() ?? default;
        var after = activity.At < before.Timestamp || activity.At < before.ScoredAt
            ? await FoldAsync(activity, cancel)
            : before.Then(activity.Read());
        if (row is null && after.Progress != ProgressState.NotStarted)
        {
            row = new ItemStateRow
            {
                UserId = activity.UserId,
                CourseId = activity.CourseId,
                ItemId = item,
                Progress = after.Progress,
                At = after.Timestamp,
                StartedAt = activity.At,
            };
            db.Add(row);
        }

        if (row is not null)
        {
            row.Keep(after);
            row.StartedAt = activity.At < row.StartedAt ? activity.At : row.StartedAt;
        }

        if (after != before)
        {
            (await CountAsync(entry, activity, after, cancel)).WriteTo(membership);
        }

        await db.SaveChangesAsync(cancel);
        return after;
    }

    /// <summary>An activity that is told late: the state is made anew from all of the item's, in order of time.</summary>
    private async Task<ItemState> FoldAsync(ActivityRow late, CancellationToken cancel)
    {
        var known = await db.Set<ActivityRow>()
            .Where(a => a.UserId == late.UserId && a.CourseId == late.CourseId && a.ItemId == late.ItemId)
            .ToListAsync(cancel);
        return LearningRebuild.Fold(known.Append(late).OrderBy(a => a.Id));
    }

    private async Task<CourseCounts> CountAsync(CourseEntry entry, ActivityRow activity, ItemState after, CancellationToken cancel)
    {
        var item = activity.ItemId!.Value;
        var states = await db.Set<ItemStateRow>()
            .Where(s => s.UserId == activity.UserId && s.CourseId == activity.CourseId && s.ItemId != item)
            .ToListAsync(cancel);
        return CourseCounts.Of(
            CourseOutlines.Of(entry),
            states.Select(s => KeyValuePair.Create(s.ItemId, s.Read())).Append(KeyValuePair.Create(item, after)));
    }
}

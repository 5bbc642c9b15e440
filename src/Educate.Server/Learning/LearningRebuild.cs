using System.Globalization;
using System.Runtime.CompilerServices;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>Makes everything that follows from learning activity again, and says where what is stored differs.</summary>
public sealed class LearningRebuild(EducateDb db, Catalogue catalogue)
{
    /// <summary>Goes through all learners. With <paramref name="repair"/> what differs is put right.</summary>
    public async IAsyncEnumerable<LearningDifference> CheckAsync(bool repair, [EnumeratorCancellation] CancellationToken cancel)
    {
        var learners = await db.Set<LearnerRow>().OrderBy(l => l.UserId).Select(l => l.UserId).ToListAsync(cancel);
        foreach (var learner in learners)
        {
            foreach (var difference in await CheckAsync(learner, repair, cancel))
            {
                yield return difference;
            }
        }
    }

    /// <summary>Counts all members of a course anew, after a version with other items was published.</summary>
    public async Task RecountAsync(Id<Course> course, CancellationToken cancel)
    {
        var members = await db.Set<MembershipRow>().Where(m => m.CourseId == course).Select(m => m.UserId).ToListAsync(cancel);
        foreach (var member in members)
        {
            await db.WriteAsync(
                member,
                async inner =>
                {
                    var row = await db.Set<MembershipRow>().AsTracking().SingleAsync(m => m.UserId == member && m.CourseId == course, inner);
                    var states = await db.Set<ItemStateRow>().Where(s => s.UserId == member && s.CourseId == course).ToListAsync(inner);
                    Count(row, states.Select(s => KeyValuePair.Create(s.ItemId, s.Read())));
                    return await db.SaveChangesAsync(inner);
                },
                cancel);
        }
    }

    /// <summary>The state that activities on one item make together, in order of time.</summary>
    internal static ItemState Fold(IEnumerable<ActivityRow> activities)
    {
        var state = default(ItemState);
        foreach (var activity in activities)
        {
            state = state.Then(activity.Read());
        }

        return state;
    }

    private Task<List<LearningDifference>> CheckAsync(UserId learner, bool repair, CancellationToken cancel)
    {
        if (!repair)
        {
            return CompareAsync(learner, cancel);
        }

        return db.WriteAsync(
            learner,
            async inner =>
            {
                var differences = await CompareAsync(learner, inner);
                await db.SaveChangesAsync(inner);
                return differences;
            },
            cancel);
    }

    // What is loaded is tracked and set right; whether that is saved is the caller's affair.
    private async Task<List<LearningDifference>> CompareAsync(UserId learner, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var memberships = await db.Set<MembershipRow>().AsTracking().Where(m => m.UserId == learner).ToListAsync(cancel);
        var stored = await db.Set<ItemStateRow>().AsTracking().Where(s => s.UserId == learner).ToListAsync(cancel);
        var activity = await db.Set<ActivityRow>().Where(a => a.UserId == learner).OrderBy(a => a.CourseId).ThenBy(a => a.Id).ToListAsync(cancel);
        var differences = new List<LearningDifference>();
        foreach (var membership in memberships)
        {
            var ofCourse = activity.Where(a => a.CourseId == membership.CourseId).ToList();
            var made = ofCourse.Where(a => a.ItemId is not null).GroupBy(a => a.ItemId!.Value).ToDictionary(g => g.Key, g => Fold(g));
            CompareStates(membership, stored.Where(s => s.CourseId == membership.CourseId).ToDictionary(s => s.ItemId), made, ofCourse, differences);
            CompareMembership(membership, made, ofCourse.Count == 0 ? null : ofCourse.Max(a => a.At), differences);
        }

        if (!db.IsWriting)
        {
            db.ChangeTracker.Clear();
        }

        return differences;
    }

    private void CompareStates(
        MembershipRow membership,
        Dictionary<Id<Item>, ItemStateRow> stored,
        Dictionary<Id<Item>, ItemState> made,
        List<ActivityRow> activity,
        List<LearningDifference> differences)
    {
        foreach (var (item, state) in made.Where(m => m.Value.Progress != ProgressState.NotStarted))
        {
            var first = activity.Where(a => a.ItemId == item).Min(a => a.At);
            var row = stored.GetValueOrDefault(item);
            if (row is not null && row.Read() == state && row.StartedAt == first)
            {
                continue;
            }

            differences.Add(new(membership.UserId, membership.CourseId, item, "state", Text(row?.Read()), Text(state)));
            if (row is null)
            {
                row = new ItemStateRow
                {
                    UserId = membership.UserId,
                    CourseId = membership.CourseId,
                    ItemId = item,
                    Progress = state.Progress,
                    At = state.Timestamp,
                    StartedAt = first,
                };
                db.Add(row);
            }

            row.Keep(state);
            row.StartedAt = first;
        }

        foreach (var row in stored.Values.Where(s => !made.TryGetValue(s.ItemId, out var state) || state.Progress == ProgressState.NotStarted))
        {
            differences.Add(new(membership.UserId, membership.CourseId, row.ItemId, "state", Text(row.Read()), null));
            db.Remove(row);
        }
    }

    private void CompareMembership(
        MembershipRow membership, Dictionary<Id<Item>, ItemState> made, DateTimeOffset? lastLearned, List<LearningDifference> differences)
    {
        var before = CourseCounts.In(membership);
        Count(membership, made);
        if (CourseCounts.In(membership) is var after && after != before)
        {
            differences.Add(new(membership.UserId, membership.CourseId, null, "counts", before.ToString(), after.ToString()));
        }

        if (membership.LastLearnedAt != lastLearned)
        {
            differences.Add(new(membership.UserId, membership.CourseId, null, "lastLearnedAt", Text(membership.LastLearnedAt), Text(lastLearned)));
            membership.LastLearnedAt = lastLearned;
        }
    }

    /// <summary>Only on-demand courses are counted: the grade of a session course is what its staff gave.</summary>
    private void Count(MembershipRow membership, IEnumerable<KeyValuePair<Id<Item>, ItemState>> states)
    {
        if (catalogue.Current.Find(membership.CourseId) is { IsV1: false } entry)
        {
            CourseCounts.Of(CourseOutlines.Of(entry), states).WriteTo(membership);
        }
    }

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}

/// <summary>Something stored that does not follow from the activity.</summary>
/// <param name="UserId">The learner.</param>
/// <param name="CourseId">The course.</param>
/// <param name="ItemId">The item; null when the membership is meant.</param>
/// <param name="What">What differs.</param>
/// <param name="Stored">What was stored.</param>
/// <param name="Recomputed">What it should be.</param>
public sealed record LearningDifference(UserId UserId, Id<Course> CourseId, Id<Item>? ItemId, string What, string? Stored, string? Recomputed);

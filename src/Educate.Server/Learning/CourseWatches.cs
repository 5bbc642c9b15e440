using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>The caller's watch-list, course by course: the write side of <c>courses.v1?q=watchlist</c>.</summary>
[Resource("courseWatches", Version = 1, DefaultFields = "userId,courseId,createdAt")]
[Allow<Oneself>]
[Follows(nameof(CourseWatch.CourseId))]
public sealed class CourseWatches(LearnerStates states, EducateDb db, Catalogue catalogue, TimeProvider time)
    : Resource<Pair<UserId, Id<Course>>, CourseWatch>
{
    /// <summary>Whether, and since when, a course is on one's list.</summary>
    [Get]
    public async ValueTask<CourseWatch?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) =>
        (await states.GetAsync(id.First, cancel)).Watches.FirstOrDefault(watch => watch.CourseId == id.Second);

    /// <summary>Those of several courses that are on one's list.</summary>
    [MultiGet]
    public async ValueTask<IReadOnlyList<CourseWatch>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel)
    {
        var found = new List<CourseWatch>(ids.Count);
        foreach (var id in ids)
        {
            if (await Get(id, cancel) is { } watch)
            {
                found.Add(watch);
            }
        }

        return found;
    }

    /// <summary>Puts a course on one's list. What is there stays as it is.</summary>
    [Update]
    public async ValueTask Update(Pair<UserId, Id<Course>> id, CancellationToken cancel)
    {
        if (catalogue.Current.Find(id.Second) is not { IsPublic: true })
        {
            throw Refusal.NotFound("There is no such course.");
        }

        await db.WriteAsync(id.First, inner => AddAsync(id, inner), cancel);
    }

    /// <summary>Takes a course off one's list.</summary>
    [Delete]
    public async ValueTask Delete(Pair<UserId, Id<Course>> id, CancellationToken cancel)
    {
        var removed = await db.WriteAsync(
            id.First,
            inner => db.Set<CourseWatchRow>().Where(w => w.UserId == id.First && w.CourseId == id.Second).ExecuteDeleteAsync(inner),
            cancel);
        if (removed == 0)
        {
            throw Refusal.NotFound();
        }
    }

    private async Task<int> AddAsync(Pair<UserId, Id<Course>> id, CancellationToken cancel)
    {
        if (await db.Set<CourseWatchRow>().AnyAsync(w => w.UserId == id.First && w.CourseId == id.Second, cancel))
        {
            return 0;
        }

        db.Add(new CourseWatchRow { UserId = id.First, CourseId = id.Second, CreatedAt = time.GetUtcNow() });
        return await db.SaveChangesAsync(cancel);
    }
}

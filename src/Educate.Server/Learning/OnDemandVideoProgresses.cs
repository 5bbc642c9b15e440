using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>Where a learner is in a video. Not there until something is saved.</summary>
[Resource("onDemandVideoProgresses", Version = 1, DefaultFields = "userId,courseId,videoId,viewedUpTo")]
[Allow<Oneself>]
public sealed class OnDemandVideoProgresses(EducateDb db, VideoWatching watching, Caller caller)
    : Resource<Triple<UserId, Id<Course>, Id<OnDemandVideo>>, VideoProgress>
{
    /// <summary>One's place in a video.</summary>
    [Get]
    public async ValueTask<VideoProgress?> Get(Triple<UserId, Id<Course>, Id<OnDemandVideo>> id, CancellationToken cancel)
    {
        var row = await db.Set<VideoProgressRow>()
            .FirstOrDefaultAsync(v => v.UserId == id.First && v.CourseId == id.Second && v.VideoId == id.Third, cancel);
        return row is null ? null : Shape(row);
    }

    /// <summary>One's places in several videos.</summary>
    [MultiGet]
    public async ValueTask<IReadOnlyList<VideoProgress>> MultiGet(
        IReadOnlyList<Triple<UserId, Id<Course>, Id<OnDemandVideo>>> ids, CancellationToken cancel)
    {
        var users = ids.Select(id => id.First).Distinct().ToList();
        var videos = ids.Select(id => id.Third).ToList();
        var rows = await db.Set<VideoProgressRow>().Where(v => users.Contains(v.UserId) && videos.Contains(v.VideoId)).ToListAsync(cancel);
        var asked = ids.ToHashSet();
        return [.. rows.Select(Shape).Where(place => asked.Contains(place.Id))];
    }

    /// <summary>Saves a place. A lecture that is watched to nine tenths is completed by it.</summary>
    [Update]
    public async ValueTask Update(
        Triple<UserId, Id<Course>, Id<OnDemandVideo>> id, [Body] VideoPlace body, CancellationToken cancel) =>
        await watching.SaveAsync(id, body, cancel);

    /// <summary>Saves a place; the key is in the body, as <c>videoProgressId</c>.</summary>
    [Create]
    public async ValueTask<Triple<UserId, Id<Course>, Id<OnDemandVideo>>> Create([Body] VideoPlace body, CancellationToken cancel)
    {
        if (!Triple<UserId, Id<Course>, Id<OnDemandVideo>>.TryParse(body.VideoProgressId, null, out var id))
        {
            throw Refusal.Invalid("The videoProgressId must be the user's, the course's and the video's id, joined by '~'.");
        }

        caller.MustBe(id.First);
        await watching.SaveAsync(id, body, cancel);
        return id;
    }

    private static VideoProgress Shape(VideoProgressRow row) =>
        new() { Id = new(row.UserId, row.CourseId, row.VideoId), ViewedUpTo = row.ViewedUpTo };
}

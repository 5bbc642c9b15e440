using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>Records that a learner watches a video: the place, the parts that were seen, and what that makes of the lecture.</summary>
public sealed class VideoWatching(EducateDb db, Catalogue catalogue, LearningLog log)
{
    /// <summary>How many ranges one report may bring, and how many are kept: a player sends a few.</summary>
    private const int MostRanges = 200;

    /// <summary>Saves a place in a video of a course that the learner is in.</summary>
    public async Task SaveAsync(Triple<UserId, Id<Course>, Id<OnDemandVideo>> id, VideoPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.ViewedUpTo < 0 || place.Watched?.Count > MostRanges)
        {
            throw Refusal.Invalid($"A place is a positive number of milliseconds, with at most {MostRanges} watched ranges.");
        }

        if (catalogue.Current.Find(id.Second) is not { Tree: not null } entry || CourseVideos.LectureOf(entry, id.Third) is not { } lecture)
        {
            throw Refusal.NotFound("The course has no such video.");
        }

        await db.WriteAsync(id.First, inner => SaveWithinAsync(entry, lecture, id, place, inner), cancel);
    }

    private async Task<VideoProgressRow> SaveWithinAsync(
        CourseEntry entry, ItemNode lecture, Triple<UserId, Id<Course>, Id<OnDemandVideo>> id, VideoPlace place, CancellationToken cancel)
    {
        var row = await db.Set<VideoProgressRow>().AsTracking()
            .FirstOrDefaultAsync(v => v.UserId == id.First && v.CourseId == id.Second && v.VideoId == id.Third, cancel);
        if (row is null)
        {
            row = new VideoProgressRow { UserId = id.First, CourseId = id.Second, VideoId = id.Third };
            db.Add(row);
        }

        var watched = WatchedRanges.Parse(row.Watched);
        if (place.Watched is { Count: > 0 } ranges)
        {
            watched = watched.Merge(WatchedRanges.Of([.. ranges.Select(range => new Rules.WatchedRange(range.From, range.To))]));
            row.Watched = watched.Ranges.Length <= MostRanges ? watched.ToString() : row.Watched;
        }

        row.ViewedUpTo = place.ViewedUpTo;
        var work = new ItemWork(id.First, id.Second, lecture.Id) { OnlyEnrolled = true };
        var evidence = new ItemEvidence { IsStarted = true, IsWatched = watched.IsWatched(lecture.Lecture!.DurationMs) };
        await log.RecordWithinAsync(entry, work, ActivityKind.Watched, evidence, null, cancel);
        return row;
    }
}

using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Catalog;

/// <summary>The lectures of a course; the video comes with <c>includes=video</c>. For members of the course.</summary>
[Resource("onDemandLectureVideos", DefaultFields = "courseId,itemId")]
[Allow<CourseMember>]
public sealed class OnDemandLectureVideos(Catalogue catalogue, CourseContent content, Videos videos, ICallerCourses own, Caller caller)
    : Resource<Pair<Id<Course>, Id<Item>>, LectureVideo>
{
    /// <summary>The lecture that an item is. Refused as <c>notFound</c> when the item is none.</summary>
    /// <param name="id">The course and the item.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<LectureVideo?> Get(Pair<Id<Course>, Id<Item>> id, CancellationToken cancel) =>
        catalogue.Current.Find(id.First) is { } entry && await content.FindAsync(entry, id.Second, cancel) is Courseware.LectureBody body
            ? new LectureVideo { Id = id, DisableSkippingForward = false, StartMs = body.StartMs, EndMs = body.EndMs }
            : null;

    /// <summary>Several lectures. Those of courses that the caller is not in are left out.</summary>
    /// <param name="ids">Their courses and items.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public async ValueTask<IReadOnlyList<LectureVideo>> MultiGet(IReadOnlyList<Pair<Id<Course>, Id<Item>>> ids, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<LectureVideo>();
        foreach (var id in ids)
        {
            if (catalogue.Current.Find(id.First) is { } entry && await CourseMember.IsMemberAsync(own, caller.Me, entry, cancel)
                && await Get(id, cancel) is { } lecture)
            {
                found.Add(lecture);
            }
        }

        return found;
    }

    /// <summary>The videos with their captions.</summary>
    [Relation]
    public async ValueTask<IReadOnlyList<OnDemandVideo>> Video(IReadOnlyList<LectureVideo> page, CancellationToken cancel)
    {
        var found = new List<OnDemandVideo>();
        foreach (var lecture in page)
        {
            if (catalogue.Current.Find(lecture.CourseId) is { } entry && await videos.OfItemAsync(entry, lecture.ItemId, cancel) is { } video)
            {
                found.Add(videos.Wire(video, Origins.Of(Request.HttpContext)));
            }
        }

        return found;
    }
}

/// <summary>Videos with their captions, mostly reached through a lecture.</summary>
[Resource("onDemandVideos", DefaultFields = "")]
[Allow<SignedIn>]
public sealed class OnDemandVideos(Videos videos) : Resource<Id<OnDemandVideo>, OnDemandVideo>
{
    /// <summary>A video.</summary>
    /// <param name="id">The video.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<OnDemandVideo?> Get(Id<OnDemandVideo> id, CancellationToken cancel) =>
        await videos.FindAsync(id, cancel) is { } video ? videos.Wire(video, Origins.Of(Request.HttpContext)) : null;
}

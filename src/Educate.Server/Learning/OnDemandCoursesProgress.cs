using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>How far a learner is in an on-demand course: every module and lesson in percent, every touched item, and what comes next.</summary>
[Resource("onDemandCoursesProgress", Version = 1, DefaultFields = "userId,courseId,modules,lessons,overall,items,nextItem")]
[Allow<Oneself>]
public sealed class OnDemandCoursesProgress(LearnerCourses courses) : Resource<Pair<UserId, Id<Course>>, CourseProgress>
{
    /// <summary>One's progress in a course that one is in.</summary>
    [Get]
    public ValueTask<CourseProgress?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's progress in several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<CourseProgress>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    private static CourseProgress? Shape(EnrolledCourse course)
    {
        if (course.Standing is not { } standing)
        {
            return null;
        }

        var bare = BareProgress.Of(standing);
        return new CourseProgress
        {
            Id = course.Course.Key,
            Modules = bare.Modules,
            Lessons = bare.Lessons,
            Overall = bare.Overall,
            Items = bare.Items,
            NextItem = bare.NextItem,
        };
    }
}

/// <summary>The same document without an envelope, by the course's address.</summary>
[Allow<Oneself>]
public sealed class OpenCourseProgress(LearnerCourses courses, Catalogue catalogue, Caller caller) : Endpoints
{
    /// <summary>One's progress in a course; <c>~</c> stands for one's own id.</summary>
    [Plain("GET", "/api/opencourse.v1/user/{user}/course/{slug}")]
    public async ValueTask<BareCourseProgress> Get(string user, string slug, CancellationToken cancel)
    {
        var learner = caller.Own(user);
        var entry = catalogue.Current.FindBySlug(slug) ?? throw Refusal.NotFound();
        var found = await courses.FindAsync(learner, entry.Id, cancel);
        return found?.Standing is { } standing ? BareProgress.Of(standing) : throw Refusal.NotFound();
    }
}

/// <summary>Writes a standing as the progress documents have it.</summary>
internal static class BareProgress
{
    public static BareCourseProgress Of(LearnerStanding standing)
    {
        var outline = standing.Outline;
        var modules = new Dictionary<Id<Module>, int>(outline.Modules.Length);
        for (var index = 0; index < outline.Modules.Length; index++)
        {
            modules.Add(outline.Modules[index].Id, standing.Standing.ModulePercents[index]);
        }

        var lessons = new Dictionary<Id<Lesson>, int>(outline.Lessons.Length);
        for (var index = 0; index < outline.Lessons.Length; index++)
        {
            lessons.Add(outline.Lessons[index].Id, standing.Standing.LessonPercents[index]);
        }

        return new BareCourseProgress
        {
            Modules = modules,
            Lessons = lessons,
            Overall = standing.Standing.Overall,
            Items = TouchedItems(outline, standing.States),
            NextItem = standing.Standing.NextItem?.Id,
        };
    }

    private static Dictionary<Id<Item>, ItemProgress> TouchedItems(CourseOutline outline, ItemState[] states)
    {
        var items = new Dictionary<Id<Item>, ItemProgress>();
        for (var index = 0; index < states.Length; index++)
        {
            if (states[index].Progress != ProgressState.NotStarted)
            {
                items.Add(outline.Items[index].Id, new ItemProgress(states[index].Timestamp, states[index].Progress));
            }
        }

        return items;
    }
}

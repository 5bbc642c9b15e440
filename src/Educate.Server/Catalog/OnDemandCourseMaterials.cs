using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Catalog;

/// <summary>A course's tree with the older form of its items. The tree comes with <c>includes</c>.</summary>
[Resource("onDemandCourseMaterials", Version = 1, DefaultFields = "moduleIds")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterials(Catalogue catalogue, Videos videos, ICallerCourses own, Caller caller) : CourseMaterialsResource(catalogue)
{
    /// <summary>The modules in course order.</summary>
    [Relation("moduleIds")]
    public IReadOnlyList<Module> Modules(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Modules);

    /// <summary>The lessons in course order.</summary>
    [Relation("lessonIds")]
    public IReadOnlyList<Lesson> Lessons(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Lessons);

    /// <summary>The items in course order.</summary>
    [Relation("itemIds")]
    public IReadOnlyList<Item> Items(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Items);

    /// <summary>The videos of the lectures, each under the id of its item. Only members of the course see them.</summary>
    [Relation]
    public async ValueTask<IReadOnlyList<OnDemandVideo>> Videos(IReadOnlyList<CourseMaterial> page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = new List<OnDemandVideo>();
        foreach (var root in page)
        {
            if (caller.UserId is { } me && Entry(root.Id) is { } entry && await CourseMember.IsMemberAsync(own, me, entry, cancel))
            {
                found.AddRange(await videos.OfCourseAsync(entry, Origins.Of(Request.HttpContext), cancel));
            }
        }

        return found;
    }
}

/// <summary>A course's tree with the newer form of its items. The tree comes with <c>includes</c>.</summary>
[Resource("onDemandCourseMaterials", Version = 2, DefaultFields = "moduleIds")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialsV2(Catalogue catalogue) : CourseMaterialsResource(catalogue)
{
    /// <summary>The modules in course order.</summary>
    [Relation]
    public IReadOnlyList<Module> Modules(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Modules);

    /// <summary>The lessons in course order.</summary>
    [Relation]
    public IReadOnlyList<Lesson> Lessons(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Lessons);

    /// <summary>The items in course order.</summary>
    [Relation]
    public IReadOnlyList<ItemSummary> Items(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.ItemSummaries);
}

/// <summary>What both versions have in common.</summary>
public abstract class CourseMaterialsResource(Catalogue catalogue) : Resource<Id<Course>, CourseMaterial>
{
    private readonly CatalogueSnapshot _snapshot = catalogue.Current;

    /// <summary>The root of a course's tree.</summary>
    /// <param name="id">The course.</param>
    [Get]
    public CourseMaterial? Get(Id<Course> id) => _snapshot.Materials.Find(id)?.Root;

    /// <summary>The roots of several courses' trees.</summary>
    /// <param name="ids">The courses.</param>
    [MultiGet]
    public IReadOnlyList<CourseMaterial> MultiGet(IReadOnlyList<Id<Course>> ids) => ids.Select(Get).OfType<CourseMaterial>().ToList();

    /// <summary>The tree of the course at an address; nothing when there is none.</summary>
    /// <param name="slug">The last part of the course's address.</param>
    /// <param name="showLockedItems">Taken as it is: nothing is locked.</param>
    [Finder]
    public IReadOnlyList<CourseMaterial> Slug(string slug, string? showLockedItems = null)
    {
        _ = showLockedItems;
        return _snapshot.FindBySlug(slug) is { } course && Get(course.Id) is { } root ? [root] : [];
    }

    /// <summary>The tree of a course, as a learner sees it.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="learnerId">The learner, who must be the caller.</param>
    [Finder, Allow<Oneself>]
    public IReadOnlyList<CourseMaterial> Learner(Id<Course> courseId, UserId? learnerId = null)
    {
        _ = learnerId;
        return Get(courseId) is { } root ? [root] : [];
    }

    /// <summary>The tracks.</summary>
    [Relation]
    public IReadOnlyList<Track> Tracks(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.Tracks);

    /// <summary>Groups of which some items must be passed. No format that is read has them so far.</summary>
    [Relation]
    public IReadOnlyList<PassableItemGroup> PassableItemGroups(IReadOnlyList<CourseMaterial> page) => Of<PassableItemGroup>(page, _ => []);

    /// <summary>The choices of such groups.</summary>
    [Relation]
    public IReadOnlyList<PassableItemGroupChoice> PassableItemGroupChoices(IReadOnlyList<CourseMaterial> page) => Of<PassableItemGroupChoice>(page, _ => []);

    /// <summary>How much each graded item counts.</summary>
    [Relation]
    public IReadOnlyList<PassableLessonElement> PassableLessonElements(IReadOnlyList<CourseMaterial> page) => Of(page, m => m.PassableLessonElements);

    /// <summary>The course of a tree.</summary>
    protected CourseEntry? Entry(Id<Course> id) => _snapshot.Find(id);

    /// <summary>The same part of each tree on the page, in a row.</summary>
    protected IReadOnlyList<T> Of<T>(IReadOnlyList<CourseMaterial> page, Func<CourseMaterials, IReadOnlyList<T>> part)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(part);
        return page.Count == 1 ? part(_snapshot.Materials.Find(page[0].Id)!) : page.SelectMany(root => part(_snapshot.Materials.Find(root.Id)!)).ToList();
    }
}

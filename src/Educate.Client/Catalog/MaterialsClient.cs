using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Course trees (<c>onDemandCourseMaterials.v2</c>).</summary>
public sealed class MaterialsClient : ResourceClient<Id<Course>, CourseMaterial>
{
    internal MaterialsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The root of the tree of the course with this address.</summary>
    public Listing<CourseMaterial> Slug(string slug) => Finder("slug", ("slug", slug), ("showLockedItems", "true"));

    /// <summary>Reads a whole tree in one call; null when there is no such on-demand course.</summary>
    public async Task<CourseTree?> TreeAsync(string slug, CancellationToken cancel = default)
    {
        var modules = Include.To("modules", (Module module) => module);
        var lessons = Include.To("lessons", (Lesson lesson) => lesson);
        var items = Include.To("items", (ItemSummary item) => item);
        var weights = Include.To("passableLessonElements", (PassableLessonElement element) => element);
        try
        {
            var reply = await Slug(slug).With(modules, lessons, items, weights)
                .PageAsync(root => new { root.Id, root.ModuleIds }, cancel: cancel).ConfigureAwait(false);
            if (reply.Elements is not [var root, ..])
            {
                return null;
            }

            var (lessonList, itemList) = (reply.Linked(lessons), reply.Linked(items));
            return new CourseTree(root.Id, root.ModuleIds, reply.Linked(modules), lessonList, itemList, reply.Linked(weights));
        }
        catch (EducateException none) when (none.IsNotFound)
        {
            return null;
        }
    }
}

using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>The readings of a course; the text comes with <c>includes=asset</c>. For members of the course.</summary>
[Resource("onDemandSupplements", DefaultFields = "courseId,itemId")]
[Allow<CourseMember>]
public sealed class OnDemandSupplements(Catalogue catalogue, CourseContent content, ReadingTexts texts) : Resource<Pair<Id<Course>, Id<Item>>, Supplement>
{
    /// <summary>The reading that an item is. Refused as <c>notFound</c> when the item is none.</summary>
    /// <param name="id">The course and the item.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<Supplement?> Get(Pair<Id<Course>, Id<Item>> id, CancellationToken cancel) =>
        catalogue.Current.Find(id.First) is { } entry && await content.FindAsync(entry, id.Second, cancel) is Courseware.ReadingBody
            ? new Supplement { Id = id }
            : null;

    /// <summary>The texts.</summary>
    [Relation]
    public async ValueTask<IReadOnlyList<OpenCourseAsset>> Asset(IReadOnlyList<Supplement> page, CancellationToken cancel)
    {
        var found = new List<OpenCourseAsset>();
        foreach (var supplement in page)
        {
            if (catalogue.Current.Find(supplement.CourseId) is { } entry && await texts.FindAsync(entry, supplement.ItemId, cancel) is { } text)
            {
                found.Add(text);
            }
        }

        return found;
    }
}

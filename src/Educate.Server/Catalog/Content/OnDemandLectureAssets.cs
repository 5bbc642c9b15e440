using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;

namespace Educate.Server.Catalog;

/// <summary>The files that go with a lecture; they come with <c>includes=openCourseAssets</c>. For members of the course.</summary>
[Resource("onDemandLectureAssets", DefaultFields = "courseId,itemId")]
[Allow<CourseMember>]
public sealed class OnDemandLectureAssets(EducateDb db, Catalogue catalogue) : Resource<Pair<Id<Course>, Id<Item>>, LectureAssets>
{
    /// <summary>The files of a lecture. Refused as <c>notFound</c> when the item is none.</summary>
    /// <param name="id">The course and the item.</param>
    [Get]
    public LectureAssets? Get(Pair<Id<Course>, Id<Item>> id) => Lecture(id) is null ? null : new LectureAssets { Id = id };

    /// <summary>The files.</summary>
    [Relation("openCourseAssets")]
    public async ValueTask<IReadOnlyList<OpenCourseAsset>> Files(IReadOnlyList<LectureAssets> page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var ids = page.SelectMany(p => Lecture(p.Id)?.AssetIds ?? []).Select(id => new Id<Asset>(id)).ToList();
        return (await AssetRows.FindAsync(db, ids, cancel)).Select(row => OpenCourseAssets.Wire(row.Id.Text, row)).ToList();
    }

    private LectureNode? Lecture(Pair<Id<Course>, Id<Item>> id) =>
        catalogue.Current.Find(id.First)?.Tree?.ForLearners.Find(id.Second)?.Item.Lecture;
}

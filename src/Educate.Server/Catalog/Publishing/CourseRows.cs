using System.Globalization;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>The course that a package is a version of.</summary>
internal sealed record FoundCourse(Id<Course> Id, string Slug, bool IsNew);

/// <summary>Finds the course that a package belongs to, or begins one that nobody sees yet. Call inside a unit of writing.</summary>
internal sealed class CourseRows(EducateDb db, TimeProvider time)
{
    public async Task<FoundCourse> FindOrCreateAsync(CoursePackage package, CancellationToken cancel)
    {
        var key = package.Key.Text;
        if (await db.Set<CourseRow>().SingleOrDefaultAsync(c => c.ImportKey == key, cancel) is { } known)
        {
            // One without a version was left by an import that was killed.
            return new FoundCourse(known.Id, known.Slug, IsNew: !await db.Set<CourseVersionRow>().AnyAsync(v => v.CourseId == known.Id, cancel));
        }

        var isV1 = package.Generation is CourseGeneration.Sessions;
        var number = (await db.Set<CourseRow>().MaxAsync(c => (int?)c.CatalogNumber, cancel) ?? 0) + 1;
        var slug = Slugs.Of(package.Slug ?? package.Name);
        var taken = await db.Set<CourseRow>().Where(c => c.Slug.StartsWith(slug)).Select(c => c.Slug).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var course = new CourseRow
        {
            Id = isV1 ? new Id<Course>(string.Create(CultureInfo.InvariantCulture, $"v1-{number}")) : NewId.Uuid<Course>(time),
            CatalogNumber = number,
            ImportKey = key,
            Slug = Slugs.Unique(slug, taken),
            Name = package.Name,
            Type = isV1 ? CourseType.V1Session : CourseType.OnDemand,
            Status = CourseStatus.Draft,
            Display = false,
            CreatedAt = time.GetUtcNow(),
        };
        db.Add(course);
        await db.SaveChangesAsync(cancel);
        return new FoundCourse(course.Id, course.Slug, IsNew: true);
    }

    /// <summary>Takes back a course whose first version could not be written.</summary>
    public async Task RemoveAsync(Id<Course> course, CancellationToken cancel)
    {
        await db.Set<ItemContentRow>().Where(c => c.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<CaptionRow>().Where(c => c.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<CoursePageRow>().Where(p => p.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<VideoRow>().Where(v => v.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<AssetRow>().Where(a => a.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<CourseNodeRow>().Where(n => n.CourseId == course).ExecuteDeleteAsync(cancel);
        await db.Set<CourseRow>().Where(c => c.Id == course && c.PublishedVersion == null).ExecuteDeleteAsync(cancel);
    }
}

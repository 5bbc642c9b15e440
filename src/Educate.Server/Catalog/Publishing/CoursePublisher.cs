using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>What publishing made.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Version">The number of the new version.</param>
/// <param name="IsNew">Whether the course itself is new.</param>
public sealed record PublishedCourse(Id<Course> CourseId, string Slug, int Version, bool IsNew);

/// <summary>
/// Makes a package the next version of its course: files first, then rows in slices under a number that nobody sees yet, and last one
/// small unit that shows it. Who reads meanwhile sees the version before.
/// </summary>
public sealed class CoursePublisher(EducateDb db, AssetFiles files, Catalogue catalogue, TimeProvider time)
{
    /// <summary>So many contents are written in one unit: a unit keeps every other writer waiting.</summary>
    private const int Slice = 20;

    /// <summary>Publishes the package, or keeps it as a draft version that only the staff can choose.</summary>
    public async Task<PublishedCourse> PublishAsync(CoursePackage package, UserId? importer, bool asDraft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(package);
        foreach (var asset in package.Assets.All)
        {
            await using var bytes = asset.Open();
            await files.StoreAsync(asset.Sha256, bytes, cancel);
        }

        var rows = new CourseRows(db, time);
        var course = await db.WriteAsync(c => rows.FindOrCreateAsync(package, c), cancel);
        try
        {
            return await WriteVersionAsync(package, course, importer, asDraft, cancel);
        }
        catch when (course.IsNew)
        {
            await db.WriteAsync(c => rows.RemoveAsync(course.Id, c), CancellationToken.None);
            throw;
        }
        finally
        {
            await catalogue.ReloadAsync(CancellationToken.None);
        }
    }

    private async Task<PublishedCourse> WriteVersionAsync(
        CoursePackage package, FoundCourse course, UserId? importer, bool asDraft, CancellationToken cancel)
    {
        var numbering = new Numbering(db, time);
        var ids = await numbering.NumberNodesAsync(package, course.Id, cancel);
        var assetIds = await numbering.NumberAssetsAsync(package, course.Id, cancel);
        var pageSlugs = PageSlugs(package);
        var links = new ContentLinks(assetIds, ItemIds(package, ids), pageSlugs);
        var version = await db.WriteAsync(c => ClearNextVersionAsync(course.Id, c), cancel);

        foreach (var slice in ContentRows(package, course.Id, version, ids, links, pageSlugs).Chunk(Slice))
        {
            await db.WriteAsync(
                async c =>
                {
                    db.AddRange(slice);
                    await db.SaveChangesAsync(c);
                    db.ChangeTracker.Clear();
                },
                cancel);
        }

        var tree = JsonSerializer.Serialize(new TreeBuilding(ids, links, assetIds).Build(package), CatalogJson.Default.CourseTree);
        var details = new CourseDetails(db, time);
        await db.WriteAsync(
            async c =>
            {
                db.Add(new CourseVersionRow { CourseId = course.Id, Version = version, CreatedAt = time.GetUtcNow(), CreatedBy = importer, Tree = tree });
                await details.ApplyAsync(package, course.Id, assetIds, links, asDraft ? null : version, c);
                await db.SaveChangesAsync(c);
            },
            cancel);
        return new PublishedCourse(course.Id, course.Slug, version, course.IsNew);
    }

    /// <summary>Removes what an import that broke off may have left under the next number.</summary>
    private async Task<int> ClearNextVersionAsync(Id<Course> course, CancellationToken cancel)
    {
        var version = (await db.Set<CourseVersionRow>().Where(v => v.CourseId == course).MaxAsync(v => (int?)v.Version, cancel) ?? 0) + 1;
        await db.Set<ItemContentRow>().Where(c => c.CourseId == course && c.Version == version).ExecuteDeleteAsync(cancel);
        await db.Set<CaptionRow>().Where(c => c.CourseId == course && c.Version == version).ExecuteDeleteAsync(cancel);
        await db.Set<CoursePageRow>().Where(p => p.CourseId == course && p.Version == version).ExecuteDeleteAsync(cancel);
        return version;
    }

    private static Dictionary<string, string> PageSlugs(CoursePackage package)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in package.Pages)
        {
            var slug = Slugs.Unique(Slugs.Of(page.Title), taken);
            taken.Add(slug);
            slugs.TryAdd(page.SourceKey, slug);
        }

        return slugs;
    }

    private static Dictionary<string, string> ItemIds(CoursePackage package, NodeIds ids)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in package.Items)
        {
            foreach (var key in item.Aliases.Append(item.SourceKey))
            {
                targets.TryAdd(key, ids.Item(item.SourceKey).Text);
            }
        }

        foreach (var lesson in package.Modules.SelectMany(m => m.Lessons).Where(l => l.Items.Count > 0))
        {
            targets.TryAdd(lesson.SourceKey, ids.Item(lesson.Items[0].SourceKey).Text);
        }

        foreach (var module in package.Modules)
        {
            if (module.Lessons.SelectMany(l => l.Items).FirstOrDefault() is { } first)
            {
                targets.TryAdd(module.SourceKey, ids.Item(first.SourceKey).Text);
            }
        }

        return targets;
    }

    private IEnumerable<object> ContentRows(
        CoursePackage package, Id<Course> course, int version, NodeIds ids, ContentLinks links, Dictionary<string, string> pageSlugs)
    {
        foreach (var item in package.Items)
        {
            var body = item.Body is LectureBody lecture ? lecture with { Transcripts = [] } : item.Body;
            yield return new ItemContentRow
            {
                CourseId = course,
                Version = version,
                ItemId = ids.Item(item.SourceKey),
                Body = links.Resolve(JsonSerializer.Serialize(body, ContentJson.Default.ItemBody)),
            };
            foreach (var transcript in (item.Body as LectureBody)?.Transcripts ?? [])
            {
                yield return new CaptionRow
                {
                    Id = NewId.Uuid<CaptionRow>(time).Text,
                    VideoId = ids.Video(item.SourceKey),
                    CourseId = course,
                    Version = version,
                    Language = transcript.Language,
                    Cues = JsonSerializer.Serialize(transcript.Cues, ContentJson.Default.IReadOnlyListCue),
                };
            }
        }

        for (var i = 0; i < package.Pages.Count; i++)
        {
            var page = package.Pages[i];
            yield return new CoursePageRow
            {
                CourseId = course,
                Version = version,
                Position = i,
                Slug = pageSlugs[page.SourceKey],
                Title = page.Title,
                Kind = page.Kind switch { PageKind.Updates => "updates", PageKind.Handouts => "handouts", _ => "page" },
                Html = links.Resolve(page.Html),
                IsStaffOnly = page.IsStaffOnly,
            };
        }
    }
}

using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>Finds the ids of a package's parts again, or makes new ones. Call each inside a unit of writing.</summary>
internal sealed class Numbering(EducateDb db, TimeProvider time)
{
    public async Task<NodeIds> NumberNodesAsync(CoursePackage package, Id<Course> course, CancellationToken cancel)
    {
        var keys = package.Modules.Select(m => (NodeKind.Module, m.SourceKey))
            .Concat(package.Modules.SelectMany(m => m.Lessons).Select(l => (NodeKind.Lesson, l.SourceKey)))
            .Concat(package.Items.Select(i => (NodeKind.Item, i.SourceKey)))
            .ToList();
        var nodes = (await db.Set<CourseNodeRow>().Where(n => n.CourseId == course).ToListAsync(cancel)).ToDictionary(n => (n.Kind, n.SourceKey), n => n.Id.Text);
        var missing = keys.Where(k => !nodes.ContainsKey(k)).ToList();
        var made = await NewId.ShortAsync(db.Set<CourseNodeRow>().Select(n => n.Id), missing.Count, cancel);
        for (var i = 0; i < missing.Count; i++)
        {
            var (kind, key) = missing[i];
            nodes.Add(missing[i], made[i].Text);
            db.Add(new CourseNodeRow { Id = made[i], CourseId = course, Kind = kind, SourceKey = key });
        }

        await db.SaveChangesAsync(cancel);
        return new NodeIds(nodes, await NumberVideosAsync(package, course, nodes, cancel));
    }

    /// <summary>The id of each asset by its path. A file keeps its id as long as its path and its bytes are the same.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NumberAssetsAsync(CoursePackage package, Id<Course> course, CancellationToken cancel)
    {
        var known = (await db.Set<AssetRow>().Where(a => a.CourseId == course).ToListAsync(cancel)).ToDictionary(a => (a.Path, a.Sha256), a => a.Id);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in package.Assets.All)
        {
            if (!known.TryGetValue((asset.Path, asset.Sha256), out var id))
            {
                id = NewId.Uuid<Asset>(time);
                db.Add(new AssetRow
                {
                    Id = id,
                    CourseId = course,
                    Path = asset.Path,
                    Name = asset.Name,
                    MediaType = asset.MediaType,
                    Size = asset.Size,
                    Sha256 = asset.Sha256,
                });
            }

            ids.Add(asset.Path, id.Text);
        }

        await db.SaveChangesAsync(cancel);
        return ids;
    }

    private async Task<IReadOnlyDictionary<string, Id<OnDemandVideo>>> NumberVideosAsync(
        CoursePackage package, Id<Course> course, Dictionary<(NodeKind, string), string> nodes, CancellationToken cancel)
    {
        var known = (await db.Set<VideoRow>().Where(v => v.CourseId == course).ToListAsync(cancel)).ToDictionary(v => v.ItemId, v => v.Id);
        var videos = new Dictionary<string, Id<OnDemandVideo>>(StringComparer.Ordinal);
        foreach (var item in package.Items.Where(i => i.Body is LectureBody))
        {
            var itemId = new Id<Item>(nodes[(NodeKind.Item, item.SourceKey)]);
            if (!known.TryGetValue(itemId, out var id))
            {
                id = NewId.Uuid<OnDemandVideo>(time);
                db.Add(new VideoRow { Id = id, CourseId = course, ItemId = itemId });
            }

            videos.Add(item.SourceKey, id);
        }

        await db.SaveChangesAsync(cancel);
        return videos;
    }
}

using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>
/// Finds the ids of a package's parts again, or makes new ones. Each call writes in slices, so that others need not wait; a number that was
/// given stays given, also when the import breaks off afterwards.
/// </summary>
internal sealed class Numbering(EducateDb db, TimeProvider time)
{
    private const int Slice = 50;

    public async Task<NodeIds> NumberNodesAsync(CoursePackage package, Id<Course> course, CancellationToken cancel)
    {
        var keys = package.Modules.Select(m => (NodeKind.Module, m.SourceKey))
            .Concat(package.Modules.SelectMany(m => m.Lessons).Select(l => (NodeKind.Lesson, l.SourceKey)))
            .Concat(package.Items.Select(i => (NodeKind.Item, i.SourceKey)));
        var nodes = (await db.Set<CourseNodeRow>().Where(n => n.CourseId == course).ToListAsync(cancel)).ToDictionary(n => (n.Kind, n.SourceKey), n => n.Id.Text);
        foreach (var slice in keys.Where(k => !nodes.ContainsKey(k)).ToList().Chunk(Slice))
        {
            var made = await db.WriteAsync(
                async inner =>
                {
                    var ids = await NewId.ShortAsync(db.Set<CourseNodeRow>().Select(n => n.Id), slice.Length, inner);
                    await AddAsync(slice.Zip(ids, (k, id) => new CourseNodeRow { Id = id, CourseId = course, Kind = k.Item1, SourceKey = k.SourceKey }), inner);
                    return ids;
                },
                cancel);
            for (var i = 0; i < slice.Length; i++)
            {
                nodes.Add(slice[i], made[i].Text);
            }
        }

        return new NodeIds(nodes, await NumberVideosAsync(package, course, nodes, cancel));
    }

    /// <summary>The id of each asset by its path. A file keeps its id as long as its path and its bytes are the same.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NumberAssetsAsync(CoursePackage package, Id<Course> course, CancellationToken cancel)
    {
        var known = (await db.Set<AssetRow>().Where(a => a.CourseId == course).ToListAsync(cancel)).ToDictionary(a => (a.Path, a.Sha256), a => a.Id);
        var ids = package.Assets.All.ToDictionary(
            a => a.Path, a => known.TryGetValue((a.Path, a.Sha256), out var id) ? id.Text : NewId.Uuid<Asset>(time).Text, StringComparer.Ordinal);
        var rows = package.Assets.All.Where(a => !known.ContainsKey((a.Path, a.Sha256))).Select(a => new AssetRow
        {
            Id = new Id<Asset>(ids[a.Path]),
            CourseId = course,
            Path = a.Path,
            Name = a.Name,
            MediaType = a.MediaType,
            Size = a.Size,
            Sha256 = a.Sha256,
        });
        await WriteAsync(rows, cancel);
        return ids;
    }

    private async Task<IReadOnlyDictionary<string, Id<OnDemandVideo>>> NumberVideosAsync(
        CoursePackage package, Id<Course> course, Dictionary<(NodeKind, string), string> nodes, CancellationToken cancel)
    {
        var known = (await db.Set<VideoRow>().Where(v => v.CourseId == course).ToListAsync(cancel)).ToDictionary(v => v.ItemId, v => v.Id);
        var videos = new Dictionary<string, Id<OnDemandVideo>>(StringComparer.Ordinal);
        var added = new List<VideoRow>();
        foreach (var item in package.Items.Where(i => i.Body is LectureBody))
        {
            var itemId = new Id<Item>(nodes[(NodeKind.Item, item.SourceKey)]);
            if (!known.TryGetValue(itemId, out var id))
            {
                id = NewId.Uuid<OnDemandVideo>(time);
                added.Add(new VideoRow { Id = id, CourseId = course, ItemId = itemId });
            }

            videos.Add(item.SourceKey, id);
        }

        await WriteAsync(added, cancel);
        return videos;
    }

    private async Task WriteAsync(IEnumerable<object> rows, CancellationToken cancel)
    {
        foreach (var slice in rows.Chunk(Slice))
        {
            await db.WriteAsync(inner => AddAsync(slice, inner), cancel);
        }
    }

    private async Task AddAsync(IEnumerable<object> rows, CancellationToken cancel)
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}

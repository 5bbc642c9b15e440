using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Educate.Server.Catalog;

/// <summary>What the items of published courses hold. A version never changes, so what was read is remembered, within a bound.</summary>
public sealed class CourseContent(EducateDb db, CourseContentCache cache)
{
    /// <summary>The body of an item, or null when the published version has no such item for learners.</summary>
    public async ValueTask<ItemBody?> FindAsync(CourseEntry entry, Id<Item> item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is not { Version: { } version, Tree: { } tree } || tree.ForLearners.Find(item) is null)
        {
            return null;
        }

        if (cache.Bodies.TryGetValue((entry.Id, version, item), out ItemBody? known))
        {
            return known;
        }

        var json = await db.Set<ItemContentRow>()
            .Where(c => c.CourseId == entry.Id && c.Version == version && c.ItemId == item)
            .Select(c => c.Body)
            .SingleOrDefaultAsync(cancel);
        var body = json is null ? null : JsonSerializer.Deserialize(json, ContentJson.Default.ItemBody);
        using var remembered = cache.Bodies.CreateEntry((entry.Id, version, item));
        remembered.Size = json?.Length ?? 1;
        remembered.Value = body;
        return body;
    }

    /// <summary>The captions of a course's published version: of one video, or of all.</summary>
    public async ValueTask<IReadOnlyList<CaptionRow>> CaptionsAsync(CourseEntry entry, Id<OnDemandVideo> video, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await db.Set<CaptionRow>()
            .Where(c => c.VideoId == video && c.Version == entry.Version)
            .OrderBy(c => c.Language)
            .Select(c => new CaptionRow { Id = c.Id, VideoId = c.VideoId, CourseId = c.CourseId, Version = c.Version, Language = c.Language, Cues = "" })
            .ToListAsync(cancel);
    }
}

/// <summary>Bodies that were read, by course, version and item: some 32 million characters of them.</summary>
public sealed class CourseContentCache : IDisposable
{
    internal MemoryCache Bodies { get; } = new(new MemoryCacheOptions { SizeLimit = 32_000_000 });

    /// <inheritdoc />
    public void Dispose() => Bodies.Dispose();
}

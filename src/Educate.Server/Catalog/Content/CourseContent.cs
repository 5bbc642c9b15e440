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

    /// <summary>What all lectures of a course's published version hold, by item, in one query.</summary>
    public async ValueTask<IReadOnlyDictionary<Id<Item>, LectureBody>> LecturesAsync(CourseEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var items = entry.Tree?.ForLearners.Places.Values.Where(p => p.Item.Lecture is not null).Select(p => p.Item.Id).ToList() ?? [];
        var bodies = new Dictionary<Id<Item>, LectureBody>();
        var rows = db.Set<ItemContentRow>().Where(c => c.CourseId == entry.Id && c.Version == entry.Version && items.Contains(c.ItemId));
        await foreach (var row in rows.Select(c => new { c.ItemId, c.Body }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (JsonSerializer.Deserialize(row.Body, ContentJson.Default.ItemBody) is LectureBody body)
            {
                bodies.Add(row.ItemId, body);
            }
        }

        return bodies;
    }

    /// <summary>The captions of a course's published version, without their cues: of one video, or of all.</summary>
    public async ValueTask<IReadOnlyList<CaptionRow>> CaptionsAsync(CourseEntry entry, Id<OnDemandVideo>? video, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var ofCourse = db.Set<CaptionRow>().Where(c => c.CourseId == entry.Id && c.Version == entry.Version);
        return await (video is { } one ? ofCourse.Where(c => c.VideoId == one) : ofCourse)
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

using System.Collections.Frozen;
using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>The whole catalogue at one moment, immutable. A request takes it once and sees one state throughout.</summary>
public sealed class CatalogueSnapshot
{
    private readonly FrozenDictionary<Id<Course>, CourseEntry> _byId;
    private readonly FrozenDictionary<string, CourseEntry> _bySlug;
    private readonly FrozenDictionary<Id<Item>, CourseEntry> _byItem;

    internal CatalogueSnapshot(long number, CatalogueContent content)
    {
        Number = number;
        Entries = content.Entries;
        _byId = content.Entries.ToFrozenDictionary(e => e.Id);
        _bySlug = content.Entries.ToFrozenDictionary(e => e.Course.Slug, StringComparer.Ordinal);
        _byItem = content.Entries
            .Where(e => e.Tree is not null)
            .SelectMany(e => e.Tree!.Places.Keys, (entry, item) => (entry, item))
            .ToFrozenDictionary(pair => pair.item, pair => pair.entry);

        var open = content.Entries.Where(e => e.IsPublic).ToList();
        Courses = new(open.Select(e => e.Course));
        OnDemandCourses = new(open.Where(e => e.OnDemand is not null).Select(e => e.OnDemand!));
        Listed = open.Where(e => e.IsListed).Select(e => e.Course).ToList();
        Partners = new(content.Partners);
        Instructors = new(content.Instructors);
        V1Details = new(content.V1Details);
        V1Sessions = new(content.V1Sessions);
        V2Details = new(content.V2Details);
        Sessions = new(open.Where(e => e.Session is not null).Select(e => e.Session!));
        Specializations = new(content.Specializations);
        Materials = new(open.Where(e => e.Tree is not null).Select(e => new CourseMaterials(e)).ToFrozenDictionary(m => m.CourseId));
        Schedules = new(open.Where(e => e.Tree is not null).Select(e => CourseMaterials.ScheduleOf(e)));
        Search = new CatalogueSearch(Listed, content.Partners);
    }

    /// <summary>Rises by one with every change; part of what replies are remembered by.</summary>
    public long Number { get; }

    /// <summary>Every course, drafts included.</summary>
    public IReadOnlyList<CourseEntry> Entries { get; }

    public SnapshotTable<Id<Course>, Course> Courses { get; }

    /// <summary>The courses that lists show, by name.</summary>
    public IReadOnlyList<Course> Listed { get; }

    public SnapshotTable<Id<Course>, OnDemandCourse> OnDemandCourses { get; }
    public SnapshotTable<Id<Partner>, Partner> Partners { get; }
    public SnapshotTable<Id<Instructor>, Instructor> Instructors { get; }
    public SnapshotTable<Id<V1Details>, V1Details> V1Details { get; }
    public SnapshotTable<Id<V1Session>, V1Session> V1Sessions { get; }
    public SnapshotTable<Id<V2Details>, V2Details> V2Details { get; }
    public SnapshotTable<Id<OnDemandSession>, OnDemandSession> Sessions { get; }
    public SnapshotTable<Id<Specialization>, Specialization> Specializations { get; }
    public SnapshotTable<Id<Course>, CourseSchedule> Schedules { get; }
    public CatalogueMaterials Materials { get; }
    public CatalogueSearch Search { get; }

    /// <summary>The course, draft or not, or null.</summary>
    public CourseEntry? Find(Id<Course> id) => _byId.GetValueOrDefault(id);

    /// <summary>The course at this address, draft or not, or null.</summary>
    public CourseEntry? FindBySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The course whose published version has this item, or null.</summary>
    public CourseEntry? FindByItem(Id<Item> item) => _byItem.GetValueOrDefault(item);
}

/// <summary>What a snapshot is made of.</summary>
internal sealed record CatalogueContent
{
    /// <summary>By name.</summary>
    public required IReadOnlyList<CourseEntry> Entries { get; init; }

    public required IReadOnlyList<Partner> Partners { get; init; }
    public required IReadOnlyList<Instructor> Instructors { get; init; }
    public required IReadOnlyList<V1Details> V1Details { get; init; }
    public required IReadOnlyList<V1Session> V1Sessions { get; init; }
    public required IReadOnlyList<V2Details> V2Details { get; init; }
    public required IReadOnlyList<Specialization> Specializations { get; init; }
}

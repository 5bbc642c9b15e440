using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>
/// One version of a course: its modules, lessons and items in order, and how it is graded and scheduled. Immutable; stored as one JSON
/// document (<see cref="CourseVersionRow.Tree"/>) and shared by every request once it is loaded.
/// </summary>
public sealed record CourseTree
{
    private FrozenDictionary<Id<Item>, ItemPlace>? _places;
    private FrozenDictionary<Id<Module>, ModuleNode>? _modules;
    private CourseTree? _forLearners;

    public required IReadOnlyList<ModuleNode> Modules { get; init; }

    public required ScheduleKind Schedule { get; init; }

    public required PassingRule PassingRule { get; init; }

    /// <summary>The fraction of the grade that passes the course and each item that states none, in millionths.</summary>
    public required int PassingMillionths { get; init; }

    /// <summary>The kinds of graded work; empty when items simply carry weights.</summary>
    public IReadOnlyList<AssignmentKind> AssignmentKinds { get; init; } = [];

    /// <summary>How often a learner may shift the dates; null means as often as they like. Fixed dates are never shifted.</summary>
    public int? MaxShifts { get; init; }

    /// <summary>Items in course order with the module and lesson around them.</summary>
    [JsonIgnore]
    public FrozenDictionary<Id<Item>, ItemPlace> Places => _places ??= PlaceItems();

    [JsonIgnore]
    public FrozenDictionary<Id<Module>, ModuleNode> ModulesById => _modules ??= Modules.ToFrozenDictionary(m => m.Id);

    /// <summary>The tree as learners see it: without what is for staff only, and without what that leaves empty.</summary>
    [JsonIgnore]
    public CourseTree ForLearners => _forLearners ??= WithoutStaffOnly();

    /// <summary>The item with its surroundings, or null when this version does not have it.</summary>
    public ItemPlace? Find(Id<Item> id) => Places.GetValueOrDefault(id);

    private FrozenDictionary<Id<Item>, ItemPlace> PlaceItems()
    {
        var places = new Dictionary<Id<Item>, ItemPlace>();
        foreach (var module in Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                foreach (var item in lesson.Items)
                {
                    places.Add(item.Id, new ItemPlace(module, lesson, item, places.Count));
                }
            }
        }

        return places.ToFrozenDictionary();
    }

    private CourseTree WithoutStaffOnly()
    {
        if (!Modules.Any(m => m.IsStaffOnly || m.Lessons.Any(l => l.IsStaffOnly || l.Items.Any(i => i.IsStaffOnly))))
        {
            return this;
        }

        var modules = Modules
            .Where(m => !m.IsStaffOnly)
            .Select(m => m with { Lessons = m.Lessons.Where(l => !l.IsStaffOnly).Select(WithoutStaffOnly).Where(l => l.Items.Count > 0).ToList() })
            .Where(m => m.Lessons.Count > 0)
            .ToList();
        return new CourseTree
        {
            Modules = modules,
            Schedule = Schedule,
            PassingRule = PassingRule,
            PassingMillionths = PassingMillionths,
            AssignmentKinds = AssignmentKinds,
            MaxShifts = MaxShifts,
        };
    }

    private static LessonNode WithoutStaffOnly(LessonNode lesson) =>
        lesson with { Items = lesson.Items.Where(i => !i.IsStaffOnly).ToList() };
}

/// <summary>An item and what is around it.</summary>
/// <param name="Module">Its module.</param>
/// <param name="Lesson">Its lesson.</param>
/// <param name="Item">Itself.</param>
/// <param name="Position">Its place in course order, from 0.</param>
public sealed record ItemPlace(ModuleNode Module, LessonNode Lesson, ItemNode Item, int Position);

/// <summary>Where a course's deadlines come from.</summary>
public enum ScheduleKind
{
    /// <summary>Calendar weeks from each learner's own start.</summary>
    Weeks,

    /// <summary>The dates of the course itself, the same for everybody.</summary>
    Fixed,
}

/// <summary>What passing the course takes.</summary>
public enum PassingRule
{
    /// <summary>Every required graded item is passed.</summary>
    Items,

    /// <summary>The grade reaches the lowest cut-off.</summary>
    Grade,
}

/// <summary>A kind of graded work: the mean of its scores, less the dropped ones, times its weight.</summary>
/// <param name="Name">What items name.</param>
/// <param name="WeightMillionths">Its share of the grade.</param>
/// <param name="MinCount">At least so many scores count; missing ones are zero.</param>
/// <param name="DropCount">So many of the lowest are left out.</param>
public sealed record AssignmentKind(string Name, int WeightMillionths, int MinCount, int DropCount);

using Educate.Contracts;

namespace Educate.Client;

/// <summary>A course's modules, their lessons and their items, all in course order.</summary>
public sealed class CourseTree
{
    private readonly Dictionary<Id<Lesson>, Lesson> _lessons;
    private readonly Dictionary<Id<Item>, ItemSummary> _items;
    private readonly Dictionary<string, PassableLessonElement> _weights;

    /// <summary>Puts the parts of a tree together. Parts that the caller may not see are simply not there.</summary>
    public CourseTree(
        Id<Course> courseId,
        IReadOnlyList<Id<Module>> moduleIds,
        IReadOnlyList<Module> modules,
        IReadOnlyList<Lesson> lessons,
        IReadOnlyList<ItemSummary> items,
        IReadOnlyList<PassableLessonElement> weights)
    {
        CourseId = courseId;
        var byId = modules.ToDictionary(module => module.Id);
        Modules = [.. moduleIds.Where(byId.ContainsKey).Select(id => byId[id])];
        _lessons = lessons.ToDictionary(lesson => lesson.Id);
        _items = items.ToDictionary(item => item.Id);
        _weights = weights.ToDictionary(weight => weight.Id);
        Items = [.. Modules.SelectMany(ItemsOf)];
    }

    /// <summary>The course.</summary>
    public Id<Course> CourseId { get; }

    /// <summary>The modules in course order.</summary>
    public IReadOnlyList<Module> Modules { get; }

    /// <summary>All items in course order.</summary>
    public IReadOnlyList<ItemSummary> Items { get; }

    /// <summary>The item with this id; null when the course has none.</summary>
    public ItemSummary? Item(Id<Item> id) => _items.GetValueOrDefault(id);

    /// <summary>The module with this id; null when the course has none.</summary>
    public Module? Module(Id<Module> id) => Modules.FirstOrDefault(module => module.Id == id);

    /// <summary>The lessons of a module, in order.</summary>
    public IEnumerable<Lesson> LessonsOf(Module module) => module.LessonIds.Where(_lessons.ContainsKey).Select(id => _lessons[id]);

    /// <summary>The items of a module, in order.</summary>
    public IEnumerable<ItemSummary> ItemsOf(Module module) => LessonsOf(module).SelectMany(ItemsOf);

    /// <summary>The items of a lesson, in order.</summary>
    public IEnumerable<ItemSummary> ItemsOf(Lesson lesson) => lesson.ItemIds.Where(_items.ContainsKey).Select(id => _items[id]);

    /// <summary>How much an item counts; null when it is not graded.</summary>
    public PassableLessonElement? WeightOf(Id<Item> id) => _weights.GetValueOrDefault($"item~{id}");
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// One version of a course as the rules see it: its tree laid out flat, and everything worked out beforehand that does not depend on the
/// learner. Make one when a course is published and keep it. A learner's states are an array beside <see cref="Items"/> (<see cref="Place"/>).
/// </summary>
public sealed class CourseOutline
{
    private readonly FrozenDictionary<Id<Item>, int> _positions;

    /// <summary>Lays out a course. An item id that comes twice is a fault of the caller.</summary>
    public CourseOutline(IReadOnlyList<OutlineModule> modules, CourseTerms terms)
    {
        Terms = terms;
        Items = [.. modules.SelectMany(module => module.Lessons).SelectMany(lesson => lesson.Items)];
        Lessons = LessonsOf(modules);
        Modules = ModulesOf(modules);
        Whole = CountIn(0, Items.Length);
        Passables = [.. Enumerable.Range(0, Items.Length).Where(index => Items[index].IsPassable)];
        Periods = SchedulePeriods.Of([.. modules.Select(module => module.Id)], terms.Periods);
        GradedNoun = NounOf([.. Passables.Select(index => Items[index].Kind).Distinct()]);
        Grading = new GradingPlan(this);
        FixedDeadlines = FixedDeadlinesOf();
        _positions = Items.Select((item, index) => KeyValuePair.Create(item.Id, index)).ToFrozenDictionary();
    }

    /// <summary>What the course lays down for everybody.</summary>
    public CourseTerms Terms { get; }

    /// <summary>All items in course order.</summary>
    public ImmutableArray<OutlineItem> Items { get; }

    /// <summary>All lessons in course order.</summary>
    public ImmutableArray<OutlineSpan<Lesson>> Lessons { get; }

    /// <summary>All modules in course order.</summary>
    public ImmutableArray<OutlineSpan<Module>> Modules { get; }

    /// <summary>The periods of the weeks schedule: the declared ones, and one of one week for each module that is in none.</summary>
    public ImmutableArray<SchedulePeriod> Periods { get; }

    /// <summary>What the whole course counts.</summary>
    internal OutlineCount Whole { get; }

    /// <summary>The positions of the graded items.</summary>
    internal ImmutableArray<int> Passables { get; }

    /// <summary>What the graded items are called: by their kind when it is the same for all.</summary>
    internal (string One, string Many) GradedNoun { get; }

    /// <summary>How the graded items make a grade.</summary>
    internal GradingPlan Grading { get; }

    /// <summary>The modules' deadlines where the course has its own dates.</summary>
    internal ImmutableArray<ModuleDeadline> FixedDeadlines { get; }

    /// <summary>The position of an item in <see cref="Items"/>, or -1 when this version does not have it.</summary>
    public int PositionOf(Id<Item> id) => _positions.TryGetValue(id, out var position) ? position : -1;

    /// <summary>
    /// A learner's states, each at its item's position. States of retired items find no place: "out of the tree and of the counts, its record kept".
    /// </summary>
    public ItemState[] Place(IEnumerable<KeyValuePair<Id<Item>, ItemState>> states)
    {
        var placed = new ItemState[Items.Length];
        foreach (var (id, state) in states)
        {
            if (_positions.TryGetValue(id, out var position))
            {
                placed[position] = state;
            }
        }

        return placed;
    }

    private static (string One, string Many) NounOf(IReadOnlyList<ItemKind> kinds) =>
        kinds is [var kind] && kind != ItemKind.Reported ? Wording.Noun(kind) : ("graded item", "graded items");

    /// <summary>"A module's deadline is the latest date in it"; a module without a dated item has none.</summary>
    private ImmutableArray<ModuleDeadline> FixedDeadlinesOf()
    {
        var deadlines = ImmutableArray.CreateBuilder<ModuleDeadline>();
        foreach (var module in Modules)
        {
            DateTimeOffset? latest = null;
            foreach (var item in Items.AsSpan(module.First, module.Count.Items))
            {
                latest = item.DueAt is null || latest > item.DueAt ? latest : item.DueAt;
            }

            if (latest is { } deadline)
            {
                deadlines.Add(new ModuleDeadline(module.Id, deadline));
            }
        }

        return deadlines.DrainToImmutable();
    }

    private ImmutableArray<OutlineSpan<Lesson>> LessonsOf(IReadOnlyList<OutlineModule> modules)
    {
        var first = 0;
        var lessons = ImmutableArray.CreateBuilder<OutlineSpan<Lesson>>();
        foreach (var lesson in modules.SelectMany(module => module.Lessons))
        {
            lessons.Add(new OutlineSpan<Lesson>(lesson.Id, "", first, CountIn(first, lesson.Items.Count)));
            first += lesson.Items.Count;
        }

        return lessons.ToImmutable();
    }

    private ImmutableArray<OutlineSpan<Module>> ModulesOf(IReadOnlyList<OutlineModule> modules)
    {
        var first = 0;
        var spans = ImmutableArray.CreateBuilder<OutlineSpan<Module>>(modules.Count);
        foreach (var module in modules)
        {
            var length = module.Lessons.Sum(lesson => lesson.Items.Count);
            spans.Add(new OutlineSpan<Module>(module.Id, module.Name, first, CountIn(first, length)));
            first += length;
        }

        return spans.ToImmutable();
    }

    private OutlineCount CountIn(int first, int length)
    {
        var items = Items.AsSpan(first, length);
        var (required, passable) = (0, 0);
        foreach (var item in items)
        {
            required += item.IsRequired ? 1 : 0;
            passable += item.IsPassable ? 1 : 0;
        }

        return new OutlineCount(length, required, passable);
    }
}

/// <summary>A module or lesson: which run of the course's items is its own.</summary>
/// <typeparam name="T">The kind of part.</typeparam>
/// <param name="Id">The part.</param>
/// <param name="Name">Its title; empty for lessons.</param>
/// <param name="First">The position of its first item.</param>
/// <param name="Count">What it counts.</param>
public readonly record struct OutlineSpan<T>(Id<T> Id, string Name, int First, OutlineCount Count)
    where T : class;

/// <summary>How many items there are in a part, how many of them percentages count, and how many are graded.</summary>
public readonly record struct OutlineCount(int Items, int Required, int Passable);

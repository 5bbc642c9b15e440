using System.Text.Json;

namespace Educate.Contracts;

/// <summary>The root of a course's tree (<c>onDemandCourseMaterials.v1</c> and <c>.v2</c>). The tree itself comes with <c>includes</c>.</summary>
public sealed record CourseMaterial : IElement<Id<Course>>
{
    /// <summary>The course's id.</summary>
    public required Id<Course> Id { get; init; }

    /// <summary>The modules in course order.</summary>
    public required IReadOnlyList<Id<Module>> ModuleIds { get; init; }
}

/// <summary>A module, usually a week (<c>onDemandCourseMaterialModules.v1</c>).</summary>
public sealed record Module : IElement<Id<Module>>
{
    /// <summary>Five characters.</summary>
    public required Id<Module> Id { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The title as part of an address.</summary>
    public required string Slug { get; init; }

    /// <summary>What the module is about, as plain text.</summary>
    public required string Description { get; init; }

    /// <summary>The time that its items take together, in milliseconds.</summary>
    public required long TimeCommitment { get; init; }

    /// <summary>The lessons in order.</summary>
    public required IReadOnlyList<Id<Lesson>> LessonIds { get; init; }

    /// <summary>Whether nothing in it is required.</summary>
    public bool Optional { get; init; }

    /// <summary>What a learner can do afterwards.</summary>
    public IReadOnlyList<string> LearningObjectives { get; init; } = [];
}

/// <summary>A lesson: some items of a module (<c>onDemandCourseMaterialLessons.v1</c>).</summary>
public sealed record Lesson : IElement<Id<Lesson>>
{
    /// <summary>Five characters.</summary>
    public required Id<Lesson> Id { get; init; }

    /// <summary>The module that it belongs to.</summary>
    public required Id<Module> ModuleId { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The title as part of an address.</summary>
    public required string Slug { get; init; }

    /// <summary>The time that its items take together, in milliseconds.</summary>
    public required long TimeCommitment { get; init; }

    /// <summary>The items in order.</summary>
    public required IReadOnlyList<Id<Item>> ItemIds { get; init; }

    /// <summary>The items in order, each as <c>item~{id}</c>.</summary>
    public IReadOnlyList<string> ElementIds { get; init; } = [];

    /// <summary>Whether nothing in it is required.</summary>
    public bool Optional { get; init; }

    /// <summary>The track that it belongs to: <c>core</c>.</summary>
    public string TrackId { get; init; } = "core";
}

/// <summary>An item with the older form of its content (<c>onDemandCourseMaterialItems.v1</c>).</summary>
public sealed record Item : IElement<Id<Item>>
{
    /// <summary>Five characters, unique over the whole installation.</summary>
    public required Id<Item> Id { get; init; }

    /// <summary>The module that it belongs to.</summary>
    public required Id<Module> ModuleId { get; init; }

    /// <summary>The lesson that it belongs to.</summary>
    public required Id<Lesson> LessonId { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The title as part of an address.</summary>
    public required string Slug { get; init; }

    /// <summary>The time that it takes, in milliseconds.</summary>
    public required long TimeCommitment { get; init; }

    /// <summary>What it is: <c>{typeName, definition}</c>.</summary>
    public required TypedDefinition Content { get; init; }

    /// <summary>Whether the caller cannot open it yet.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it may be locked by itself.</summary>
    public bool LockableByItem { get; init; }

    /// <summary>Why it is locked.</summary>
    public string? ItemLockedReasonCode { get; init; }

    /// <summary>How far it is locked.</summary>
    public string? LockedStatus { get; init; }

    /// <summary>More on the lock.</summary>
    public JsonElement? ItemLockSummary { get; init; }

    /// <summary>The track that it belongs to: <c>core</c>.</summary>
    public string TrackId { get; init; } = "core";

    /// <summary>The title in the language that the course was written in.</summary>
    public string? OriginalName { get; init; }
}

/// <summary>An item with the newer form of its content (<c>onDemandCourseMaterialItems.v2</c>).</summary>
public sealed record ItemSummary : IElement<Id<Item>>
{
    /// <summary>Five characters, unique over the whole installation.</summary>
    public required Id<Item> Id { get; init; }

    /// <summary>The module that it belongs to.</summary>
    public required Id<Module> ModuleId { get; init; }

    /// <summary>The lesson that it belongs to.</summary>
    public required Id<Lesson> LessonId { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The title as part of an address.</summary>
    public required string Slug { get; init; }

    /// <summary>The time that it takes, in milliseconds.</summary>
    public required long TimeCommitment { get; init; }

    /// <summary>What it is: <c>{typeName, definition}</c>.</summary>
    public required TypedDefinition ContentSummary { get; init; }

    /// <summary>Whether the caller cannot open it yet.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it may be locked by itself.</summary>
    public bool LockableByItem { get; init; }

    /// <summary>Why it is locked.</summary>
    public string? ItemLockedReasonCode { get; init; }

    /// <summary>How far it is locked.</summary>
    public string? LockedStatus { get; init; }

    /// <summary>More on the lock.</summary>
    public JsonElement? ItemLockSummary { get; init; }

    /// <summary>The track that it belongs to: <c>core</c>.</summary>
    public string TrackId { get; init; } = "core";

    /// <summary>The title in the language that the course was written in.</summary>
    public string? OriginalName { get; init; }
}

/// <summary>One of several forms, told apart by its name: <c>{"typeName":"lecture","definition":{…}}</c>.</summary>
/// <param name="TypeName">Which form.</param>
/// <param name="Definition">What that form says.</param>
public sealed record TypedDefinition(string TypeName, JsonElement Definition);

/// <summary>A track through a course (<c>onDemandCourseMaterialTracks.v1</c>).</summary>
public sealed record Track : IElement<string>
{
    /// <summary><c>core</c> or <c>honors</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How many items of the track must be passed.</summary>
    public required int PassablesCount { get; init; }
}

/// <summary>Items of which some must be passed (<c>onDemandCourseMaterialPassableItemGroups.v1</c>).</summary>
public sealed record PassableItemGroup : IElement<string>
{
    /// <summary>The group.</summary>
    public required string Id { get; init; }

    /// <summary>How many of the choices must be passed.</summary>
    public required int RequiredPassedCount { get; init; }

    /// <summary>The choices.</summary>
    public required IReadOnlyList<string> PassableItemGroupChoiceIds { get; init; }

    /// <summary>The track.</summary>
    public string TrackId { get; init; } = "core";
}

/// <summary>One choice of a group (<c>onDemandCourseMaterialPassableItemGroupChoices.v1</c>).</summary>
public sealed record PassableItemGroupChoice : IElement<string>
{
    /// <summary>The choice.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required string Description { get; init; }

    /// <summary>Its items.</summary>
    public required IReadOnlyList<Id<Item>> ItemIds { get; init; }
}

/// <summary>How much an item counts (<c>onDemandCourseMaterialPassableLessonElements.v1</c>).</summary>
public sealed record PassableLessonElement : IElement<string>
{
    /// <summary>The element, as <c>item~{id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The weight in the course's grade, 0 to 1.</summary>
    public required double GradingWeight { get; init; }

    /// <summary>Whether the course cannot be passed without it.</summary>
    public required bool IsRequiredForPassing { get; init; }
}

namespace Educate.Contracts;

/// <summary>The files that go with a lecture (<c>onDemandLectureAssets.v1</c>); they come with <c>includes=openCourseAssets</c>.</summary>
public sealed record LectureAssets : IElement<Pair<Id<Course>, Id<Item>>>
{
    /// <summary>The course and the item.</summary>
    public required Pair<Id<Course>, Id<Item>> Id { get; init; }

    /// <summary>The course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.First;

    /// <summary>The item.</summary>
    [KeyPart]
    public Id<Item> ItemId => Id.Second;
}

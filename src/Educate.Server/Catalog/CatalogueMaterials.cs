using System.Collections.Frozen;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>The trees of all public courses in their wire form.</summary>
/// <param name="courses">By course.</param>
public sealed class CatalogueMaterials(FrozenDictionary<Id<Course>, CourseMaterials> courses)
{
    private readonly FrozenDictionary<string, CourseMaterials> _byPart = courses.Values
        .SelectMany(m => m.PartIds, (materials, id) => (materials, id))
        .ToFrozenDictionary(pair => pair.id, pair => pair.materials, StringComparer.Ordinal);

    /// <summary>The tree of a course, or null.</summary>
    public CourseMaterials? Find(Id<Course> course) => courses.GetValueOrDefault(course);

    /// <summary>The tree that has this module, lesson or item, or null.</summary>
    public CourseMaterials? FindByPart(string id) => _byPart.GetValueOrDefault(id);
}

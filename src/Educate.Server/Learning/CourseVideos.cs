using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Educate.Contracts;
using Educate.Server.Catalog;

namespace Educate.Server.Learning;

/// <summary>Finds the lecture that shows a video.</summary>
internal static class CourseVideos
{
    private static readonly ConditionalWeakTable<CourseTree, FrozenDictionary<Id<OnDemandVideo>, ItemNode>> _known = [];

    /// <summary>The lecture, in the course's published version as learners see it.</summary>
    public static ItemNode? LectureOf(CourseEntry entry, Id<OnDemandVideo> video) =>
        entry.Tree is { } tree ? _known.GetValue(tree.ForLearners, Find).GetValueOrDefault(video) : null;

    private static FrozenDictionary<Id<OnDemandVideo>, ItemNode> Find(CourseTree tree) => tree.Places.Values
        .Where(place => place.Item.Lecture is not null)
        .DistinctBy(place => place.Item.Lecture!.VideoId)
        .ToFrozenDictionary(place => place.Item.Lecture!.VideoId, place => place.Item);
}

using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>A course as the snapshot holds it: what the catalogue shows, and what the server knows besides.</summary>
public sealed class CourseEntry
{
    public required Course Course { get; init; }
    public required OnDemandCourse? OnDemand { get; init; }

    /// <summary>The number that the old catalogue knows it by.</summary>
    public required int CatalogNumber { get; init; }

    /// <summary>The published version and its whole tree; null for a session course and for one known by its title only.</summary>
    public required int? Version { get; init; }

    /// <summary>The published tree, staff-only parts included. Learners see <see cref="CourseTree.ForLearners"/>.</summary>
    public required CourseTree? Tree { get; init; }

    public required bool IsRestricted { get; init; }

    /// <summary>The start that its staff set; null when they set none. <see cref="Course.StartDate"/> always says something.</summary>
    public required DateTimeOffset? Start { get; init; }
    public required Id<Asset>? ImageAssetId { get; init; }
    public required IReadOnlyList<Id<Partner>> PartnerIds { get; init; }

    /// <summary>The first partner's name, for lists.</summary>
    public required string? PartnerName { get; init; }

    /// <summary>For a session course: its sessions, the oldest first.</summary>
    public required IReadOnlyList<V1SessionRow> V1Sessions { get; init; }

    /// <summary>For fixed dates: the session that they belong to.</summary>
    public required OnDemandSession? Session { get; init; }

    public Id<Course> Id => Course.Id;

    /// <summary>Whether it is of the older generation.</summary>
    public bool IsV1 => Course.CourseType is CourseType.V1Session or CourseType.V1Capstone;

    /// <summary>Whether anybody may know of it; a draft is for its staff.</summary>
    public bool IsPublic => Course.CourseStatus is not CourseStatus.Draft;

    /// <summary>Whether lists and search show it.</summary>
    public bool IsListed => Course.Display && Course.CourseStatus is CourseStatus.Launched or CourseStatus.Preenroll;
}

using Educate.Contracts;

namespace Educate.Web.Catalog;

/// <summary>What a row of the catalogue shows.</summary>
public sealed record CatalogueCourse(
    Id<Course> Id,
    string Slug,
    string Name,
    CourseType Type,
    CourseStatus Status,
    CourseLevel? Level,
    string? Workload,
    string? PhotoUrl,
    IReadOnlyList<Id<Partner>> PartnerIds,
    IReadOnlyList<Pair<UserId, Id<Course>>>? MembershipIds)
{
    /// <summary>Whether the visitor is in it.</summary>
    public bool IsJoined => MembershipIds is { Count: > 0 };
}

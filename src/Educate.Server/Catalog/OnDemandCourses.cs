using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>On-demand courses by their slug: where clients learn a course's id.</summary>
[Resource("onDemandCourses",
    DefaultFields = "slug,name,description,isReal,isVerificationEnabled,primaryLanguageCodes,promoPhoto,plannedLaunchDate,instructorIds,partnerIds")]
[Allow<Anyone>]
[Follows(nameof(OnDemandCourse.InstructorIds))]
[Follows(nameof(OnDemandCourse.PartnerIds))]
public sealed class OnDemandCourses(Catalogue catalogue) : SnapshotResource<Id<Course>, OnDemandCourse>
{
    /// <summary>All on-demand courses that are no drafts.</summary>
    protected override SnapshotTable<Id<Course>, OnDemandCourse> Table => catalogue.Current.OnDemandCourses;

    /// <summary>The course at an address. Refused as <c>notFound</c> when there is none.</summary>
    /// <param name="slug">The last part of the course's address.</param>
    [Finder]
    public IReadOnlyList<OnDemandCourse> Slug(string slug)
    {
        var entry = catalogue.Current.FindBySlug(slug);
        return entry is { IsPublic: true, OnDemand: { } course } ? [course] : throw Refusal.NotFound($"No on-demand course has the address '{slug}'.");
    }
}

/// <summary>What only on-demand courses have.</summary>
[Resource("v2Details", DefaultFields = "plannedLaunchDate,sessionsEnabledAt,onDemandSessions")]
[Allow<Anyone>]
[Follows(nameof(V2Details.OnDemandSessions))]
public sealed class V2DetailsResource(Catalogue catalogue) : SnapshotResource<Id<V2Details>, V2Details>
{
    /// <summary>One for each on-demand course.</summary>
    protected override SnapshotTable<Id<V2Details>, V2Details> Table => catalogue.Current.V2Details;
}

/// <summary>The sessions of on-demand courses with fixed dates.</summary>
[Resource("onDemandSessions", DefaultFields = "courseId,startedAt,endedAt,moduleDeadlines")]
[Allow<Anyone>]
[Follows(nameof(OnDemandSession.CourseId))]
public sealed class OnDemandSessions(Catalogue catalogue, TimeProvider time) : SnapshotResource<Id<OnDemandSession>, OnDemandSession>
{
    /// <summary>All sessions of courses that are no drafts.</summary>
    protected override SnapshotTable<Id<OnDemandSession>, OnDemandSession> Table => catalogue.Current.Sessions;

    /// <summary>The sessions of a course that have not ended.</summary>
    /// <param name="courseId">The course.</param>
    [Finder]
    public IReadOnlyList<OnDemandSession> CurrentOpenByCourse(Id<Course> courseId) =>
        catalogue.Current.Find(courseId) is { IsPublic: true, Session: { } session } && (session.EndedAt is null || session.EndedAt > time.GetUtcNow())
            ? [session]
            : [];
}

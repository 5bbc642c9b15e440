using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>What only session courses have.</summary>
[Resource("v1Details", DefaultFields = "classId,sessionIds")]
[Allow<Anyone>]
[Follows(nameof(V1Details.SessionIds))]
[Follows(nameof(V1Details.UpcomingSessionId))]
public sealed class V1DetailsResource(Catalogue catalogue) : SnapshotResource<Id<V1Details>, V1Details>
{
    /// <summary>One for each session course.</summary>
    protected override SnapshotTable<Id<V1Details>, V1Details> Table => catalogue.Current.V1Details;
}

/// <summary>The runs of session courses.</summary>
[Resource("v1Sessions", DefaultFields = "homeLink,active,durationString,startDay,startMonth,startYear")]
[Allow<Anyone>]
[Follows(nameof(V1Session.InstructorIds))]
public sealed class V1SessionsResource(Catalogue catalogue) : SnapshotResource<Id<V1Session>, V1Session>
{
    /// <summary>All sessions.</summary>
    protected override SnapshotTable<Id<V1Session>, V1Session> Table => catalogue.Current.V1Sessions;
}

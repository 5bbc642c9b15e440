using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The caller's courses of both generations (<c>memberships.v1</c>).</summary>
public sealed class MembershipsClient : ResourceClient<Pair<UserId, Id<Course>>, Membership>
{
    internal MembershipsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller's memberships.</summary>
    /// <param name="filter">Any of <c>current</c>, <c>past</c>, <c>preEnrolled</c>; null for all.</param>
    /// <param name="showHidden">Whether those that were put away are shown too.</param>
    public Listing<Membership> Me(IReadOnlyList<string>? filter = null, bool showHidden = false) => Finder(
        "me", ("filter", filter is null ? null : string.Join(',', filter)), ("showHidden", showHidden ? "true" : null));
}

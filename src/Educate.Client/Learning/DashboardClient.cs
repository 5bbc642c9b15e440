using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>What the caller should do next (<c>learnerDashboard.v1</c>).</summary>
public sealed class DashboardClient : ResourceClient<Pair<UserId, Id<Course>>, DashboardCourse>
{
    internal DashboardClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller's courses. It carries a tag: ask with <see cref="Listing{T}.PageIfChangedAsync"/> the next time.</summary>
    /// <param name="sort">One of <see cref="DashboardSort"/>; null for the most neglected first.</param>
    /// <param name="showHidden">Whether finished, past and hidden courses are shown too.</param>
    public Listing<DashboardCourse> Me(string? sort = null, bool showHidden = false) =>
        Finder("me", ("sort", sort), ("showHidden", showHidden ? "true" : null));
}

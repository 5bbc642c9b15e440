using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>The sorts of the dashboard.</summary>
public enum DashboardOrder
{
    /// <summary><c>daysInactiveDesc</c>, the default: the most neglected first.</summary>
    DaysInactive,

    /// <summary><c>deadlineAsc</c>: the next deadline ahead; courses without one come after.</summary>
    Deadline,

    /// <summary><c>minutesLeftAsc</c>: what takes least first.</summary>
    MinutesLeft,

    /// <summary><c>nameAsc</c>: by title.</summary>
    Name,
}

/// <summary>Reads the wire names of the sorts.</summary>
public static class DashboardOrders
{
    /// <summary>Reads a wire name; none means the default.</summary>
    /// <returns>False when the name is not one of <see cref="DashboardSort"/>.</returns>
    public static bool TryParse(string? sort, out DashboardOrder order)
    {
        (order, var isKnown) = sort switch
        {
            null or DashboardSort.DaysInactive => (DashboardOrder.DaysInactive, true),
            DashboardSort.Deadline => (DashboardOrder.Deadline, true),
            DashboardSort.MinutesLeft => (DashboardOrder.MinutesLeft, true),
            DashboardSort.Name => (DashboardOrder.Name, true),
            _ => (DashboardOrder.DaysInactive, false),
        };
        return isKnown;
    }
}

using Educate.Contracts;

namespace Educate.Web.Dashboard;

/// <summary>The ways to sort the dashboard, and what their links say.</summary>
internal static class DashboardSorts
{
    public static IReadOnlyList<(string Sort, string Name)> All { get; } =
    [
        (DashboardSort.DaysInactive, "Days inactive"),
        (DashboardSort.Deadline, "Deadline"),
        (DashboardSort.MinutesLeft, "Minutes left"),
        (DashboardSort.Name, "Name"),
    ];

    /// <summary>The sort that was asked for, or the default when it is none of these.</summary>
    public static string Known(string? sort) => All.Any(known => known.Sort == sort) ? sort! : DashboardSort.DaysInactive;
}

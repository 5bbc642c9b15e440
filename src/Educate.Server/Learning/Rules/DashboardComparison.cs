using System.Globalization;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// The orders of the dashboard. What is over comes last in all of them. Equal rows are told apart by, in turn: more overdue, earlier deadline,
/// on demand before session courses, fewer minutes left, title, id. The id is unique, so no two rows are ever equal.
/// </summary>
internal static class DashboardComparison
{
    /// <summary>The comparison for an order.</summary>
    public static Comparison<DashboardRow> By(DashboardOrder order) => order switch
    {
        DashboardOrder.Deadline => static (a, b) => First(IsOver(a, b), Deadline(a, b), Rest(a, b)),
        DashboardOrder.MinutesLeft => static (a, b) => First(IsOver(a, b), a.MinutesLeft.CompareTo(b.MinutesLeft), Rest(a, b)),
        DashboardOrder.Name => static (a, b) => First(IsOver(a, b), Name(a, b), Rest(a, b)),
        _ => static (a, b) => First(IsOver(a, b), b.DaysInactive.CompareTo(a.DaysInactive), Rest(a, b)),
    };

    private static int Rest(DashboardRow a, DashboardRow b)
    {
        var urgency = First(b.OverdueCount.CompareTo(a.OverdueCount), Deadline(a, b), IsSession(a).CompareTo(IsSession(b)));
        var rest = First(urgency, a.MinutesLeft.CompareTo(b.MinutesLeft), 0);
        return rest != 0 ? rest : First(Name(a, b), string.CompareOrdinal(a.Facts.CourseId.Text, b.Facts.CourseId.Text), 0);
    }

    private static int First(int first, int second, int third) => first != 0 ? first : second != 0 ? second : third;

    private static int IsOver(DashboardRow a, DashboardRow b) => (a.IsCompleted || a.HasEnded).CompareTo(b.IsCompleted || b.HasEnded);

    private static bool IsSession(DashboardRow row) => row.Facts.Session is not null;

    private static int Deadline(DashboardRow a, DashboardRow b) =>
        (a.NextDeadline?.Deadline ?? DateTimeOffset.MaxValue).CompareTo(b.NextDeadline?.Deadline ?? DateTimeOffset.MaxValue);

    /// <summary>Letter by letter as people sort, capitals aside, in no particular language, so that every server answers alike.</summary>
    private static int Name(DashboardRow a, DashboardRow b) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a.Facts.Name, b.Facts.Name, CompareOptions.IgnoreCase);
}

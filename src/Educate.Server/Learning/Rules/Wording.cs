using System.Globalization;

namespace Educate.Server.Learning.Rules;

/// <summary>Amounts and dates as they stand in sentences, in English.</summary>
public static class Wording
{
    /// <summary><c>1 day</c>, <c>23 days</c>.</summary>
    public static string Days(int days) => Count(days, "day", "days");

    /// <summary><c>40 min</c>, <c>2 h</c>, <c>1 h 50 min</c>.</summary>
    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Text($"{rest} min"),
        (var hours, 0) => Text($"{hours} h"),
        var (hours, rest) => Text($"{hours} h {rest} min"),
    };

    /// <summary><c>today</c>, <c>tomorrow</c>, else <c>on 12 December</c>, with the year when it is another one.</summary>
    public static string When(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => $"on {Date(day, today)}",
    };

    /// <summary><c>earlier today</c>, <c>yesterday</c>, <c>4 days ago</c>.</summary>
    public static string Ago(int days) => days switch
    {
        <= 0 => "earlier today",
        1 => "yesterday",
        _ => $"{Days(days)} ago",
    };

    /// <summary><c>12 December</c>, or <c>12 December 2027</c> when that is not this year.</summary>
    public static string Date(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 item</c>, <c>3 items</c>.</summary>
    public static string Count(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");

    /// <summary>What one item of a kind is called, and several.</summary>
    internal static (string One, string Many) Noun(ItemKind kind) => kind switch
    {
        ItemKind.Lecture => ("lecture", "lectures"),
        ItemKind.Supplement => ("reading", "readings"),
        ItemKind.Quiz => ("quiz", "quizzes"),
        ItemKind.Exam => ("exam", "exams"),
        ItemKind.Programming => ("programming assignment", "programming assignments"),
        ItemKind.StaffGraded or ItemKind.UngradedAssignment => ("assignment", "assignments"),
        ItemKind.Peer => ("peer assignment", "peer assignments"),
        ItemKind.DiscussionPrompt => ("discussion", "discussions"),
        _ => ("item", "items"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

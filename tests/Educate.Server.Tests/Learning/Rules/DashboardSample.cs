using Educate.Courseware;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

/// <summary>Courses for the dashboard's tests. Today is Wednesday, 2 December 2026, noon, in UTC.</summary>
internal static class DashboardSample
{
    public static readonly DateTimeOffset Now = new(2026, 12, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A course with all of its exams, items and dates to come, last touched a number of days ago, or never.</summary>
    public static DashboardFacts Course(string name, CourseOutline outline, int? untouched, params string[] completed)
    {
        var standing = Sample.Standing(outline, completed);
        var deadlines = Scheduling.Begin(outline, Now.AddDays(-30), LearnerClock.Utc);
        return new DashboardFacts
        {
            CourseId = new($"id of {name}"),
            Name = name,
            EnrolledAt = Now.AddDays(-30),
            LastLearnedAt = untouched is { } days ? Now.AddDays(-days) : null,
            Standing = standing,
            Dates = DueDates.Of(standing, deadlines),
            Grade = Grading.Of(outline, Sample.States(outline, completed)),
        };
    }

    /// <summary>A course without dates: a module with some exams and one with some lectures of ten minutes each.</summary>
    public static CourseOutline Undated(int exams, int lectures) => new(
        [
            Sample.Module("m1", [.. Enumerable.Range(1, exams).Select(n => Sample.Item($"e{n}", "exam"))]),
            Sample.Module("m2", [.. Enumerable.Range(1, lectures).Select(n => Sample.Item($"v{n}"))]),
        ],
        new CourseTerms { Schedule = ScheduleKind.Fixed });

    /// <summary>A course whose lectures are due so many days from now; two more are due in a year.</summary>
    public static CourseOutline DueIn(params int[] days) => new(
        [
            Sample.Module("m1", [.. days.Select((day, n) => Sample.Item($"d{n}") with { DueAt = Now.AddDays(day) })]),
            Sample.Module("m2", Sample.Item("x1") with { DueAt = Now.AddDays(365) }, Sample.Item("x2") with { DueAt = Now.AddDays(365) }),
        ],
        new CourseTerms { Schedule = ScheduleKind.Fixed });

    public static DashboardFacts Session(string name, SessionWeeks session, bool isPassed = false) => new()
    {
        CourseId = new("v1-7"),
        Name = name,
        EnrolledAt = Now.AddDays(-20),
        LastLearnedAt = Now.AddDays(-1),
        Session = session,
        Grade = Grading.OfSession(isPassed ? 90 : null, isPassed),
    };

    public static IReadOnlyList<DashboardRow> Ranked(DashboardOrder order, bool showHidden, params DashboardFacts[] courses) =>
        DashboardRanking.Of(courses, order, showHidden, Now, LearnerClock.Utc).Rows;

    public static DashboardRow Only(DashboardFacts course, DashboardOrder order = DashboardOrder.DaysInactive) =>
        Assert.Single(Ranked(order, showHidden: true, course));
}

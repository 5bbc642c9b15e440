using Educate.Courseware;
using Educate.Server.Learning.Rules;
using static Educate.Server.Tests.Learning.Rules.DashboardSample;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class DashboardReasonTests
{
    [Fact]
    public void A_course_untouched_for_long_says_so_and_what_is_left()
    {
        Assert.Equal("Untouched for 23 days; 2 of 5 exams left", Reason(Course("A", Undated(5, 9), 23, "e1", "e2", "e3")));
        Assert.Equal("Untouched for 14 days; one exam left", Reason(Course("A", Undated(1, 3), 14)));
        Assert.Equal("Untouched for 14 days; 3 items left, 30 min", Reason(Course("A", Undated(1, 3), 14, "e1")));
        Assert.Equal("Untouched for 7 days; 1 of 2 exams left", Reason(Course("A", Undated(2, 3), 7, "e1")));
    }

    [Fact]
    public void Graded_work_of_several_kinds_is_called_graded_items()
    {
        var outline = new CourseOutline(
            [Sample.Module("m", Sample.Item("a", "exam"), Sample.Item("b", "phasedPeer"))], new CourseTerms { Schedule = ScheduleKind.Fixed });

        Assert.Equal("Untouched for 20 days; 2 of 2 graded items left", Reason(Course("A", outline, 20)));
    }

    [Theory]
    [InlineData(0, "Due today: Item d0")]
    [InlineData(1, "Due tomorrow: Item d0")]
    [InlineData(2, "Next: Item d0, 10 min")]
    public void What_is_due_within_a_day_comes_before_neglect(int days, string expected)
    {
        Assert.Equal(expected, Reason(Course("A", DueIn(days), 1)));
    }

    [Fact]
    public void Due_and_neglected_says_both()
    {
        Assert.Equal("Due tomorrow: Item d0; untouched for 9 days", Reason(Course("A", DueIn(1), 9)));
        Assert.Equal("Due tomorrow: Item d1; 1 overdue", Reason(Course("A", DueIn(-4, 1), 9)));
    }

    [Theory]
    [InlineData("Was due 4 days ago: Item d0", -4)]
    [InlineData("Was due yesterday: Item d0", -1)]
    [InlineData("2 overdue; the first was due 4 days ago", -4, -2)]
    public void What_is_overdue_says_since_when(string expected, params int[] days)
    {
        Assert.Equal(expected, Reason(Course("A", DueIn(days), 9)));
    }

    [Fact]
    public void A_deadline_that_passed_today_was_due_earlier_today()
    {
        var outline = new CourseOutline(
            [Sample.Module("m", Sample.Item("a") with { DueAt = Now.AddHours(-1) })], new CourseTerms { Schedule = ScheduleKind.Fixed });

        Assert.Equal("Was due earlier today: Item a", Reason(Course("A", outline, 1)));
    }

    [Fact]
    public void A_course_nearly_done_says_what_it_still_takes()
    {
        Assert.Equal("Almost there: one lecture of 10 min", Reason(Course("A", Undated(1, 5), 1, "e1", "v1", "v2", "v3", "v4")));
        Assert.Equal("Almost there: one exam of 10 min", Reason(Course("A", Undated(1, 5), 40, "v1", "v2", "v3", "v4", "v5")));
        Assert.Equal("Almost there: 2 items, 20 min", Reason(Course("A", Undated(2, 8), 1, "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8")));
        Assert.Equal(
            "Almost there: one lecture of 10 min; due tomorrow: Item d0",
            Reason(Course("A", DueIn(1, 2, 3), 1, "d1", "d2", "x1", "x2")));
    }

    [Fact]
    public void A_course_not_started_says_since_when_or_what_comes_first()
    {
        var today = Course("A", Undated(1, 1), null) with { EnrolledAt = Now };

        Assert.Equal("Not started yet; first: Item e1, 10 min", Reason(today));
        Assert.Equal("Not started since enrolling 30 days ago; one exam left", Reason(Course("A", Undated(1, 1), null)));
    }

    [Fact]
    public void An_item_that_takes_no_known_time_is_named_without_one()
    {
        var outline = new CourseOutline(
            [Sample.Module("m", Sample.Item("a") with { TimeCommitment = TimeSpan.Zero })], new CourseTerms { Schedule = ScheduleKind.Fixed });

        Assert.Equal("Next: Item a", Reason(Course("A", outline, 0)));
        Assert.Equal("Untouched for 15 days; 1 item left", Reason(Course("A", outline, 15)));
    }

    [Fact]
    public void A_finished_course_says_how_it_ended()
    {
        Assert.Equal("Completed and passed", Reason(Course("A", Undated(1, 0), 5, "e1")));
        Assert.Equal("Completed", Reason(Course("A", Undated(0, 1), 5, "v1")));
    }

    [Theory]
    [InlineData("2026-11-08", 5, "Week 4 of 5, ends 12 December")]
    [InlineData("2026-11-08", 9, "Week 4 of 9, ends 9 January 2027")]
    [InlineData("2026-11-26", 1, "Week 1 of 1, ends today")]
    [InlineData("2026-12-03", 1, "Starts tomorrow, 1 week")]
    [InlineData("2027-01-04", 6, "Starts on 4 January 2027, 6 weeks")]
    [InlineData("2026-11-25", 1, "Ended on 1 December")]
    [InlineData("2025-12-01", 2, "Ended on 14 December 2025")]
    public void A_session_course_counts_its_weeks(string start, int weeks, string expected)
    {
        Assert.Equal(expected, Reason(Session("Maps", new SessionWeeks(Sample.Day(start), weeks))));
    }

    [Fact]
    public void A_session_that_was_passed_says_so()
    {
        Assert.Equal("Ended on 1 December, passed", Reason(Session("Maps", new SessionWeeks(new DateOnly(2026, 11, 25), 1), isPassed: true)));
    }

    [Fact]
    public void The_reason_leads_with_what_the_list_is_sorted_by()
    {
        var course = Course("A", DueIn(4, 6), 23);

        Assert.Equal("Due on 6 December: Item d0; untouched for 23 days", Only(course, DashboardOrder.Deadline).Reason);
        Assert.Equal("4 items left, 40 min", Only(course, DashboardOrder.MinutesLeft).Reason);
        Assert.Equal("Untouched for 23 days; 4 items left, 40 min", Only(course, DashboardOrder.Name).Reason);
    }

    [Theory]
    [InlineData(1, "1 min")]
    [InlineData(60, "1 h")]
    [InlineData(110, "1 h 50 min")]
    [InlineData(1500, "25 h")]
    public void Minutes_are_written_as_people_say_them(int minutes, string expected)
    {
        Assert.Equal(expected, Wording.Minutes(minutes));
    }

    private static string Reason(DashboardFacts course) => Only(course).Reason;
}

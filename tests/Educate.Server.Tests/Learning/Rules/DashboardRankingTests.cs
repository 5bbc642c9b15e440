using CsCheck;
using Educate.Courseware;
using Educate.Server.Learning.Rules;
using static Educate.Server.Tests.Learning.Rules.DashboardSample;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class DashboardRankingTests
{
    [Fact]
    public void The_most_neglected_course_comes_first_and_never_started_counts_from_the_enrolment()
    {
        var rows = Ranked(
            DashboardOrder.DaysInactive, false, Course("B", Undated(2, 9), 3), Course("A", Undated(2, 9), 23), Course("C", Undated(2, 9), null));

        Assert.Equal(["C 30 1", "A 23 2", "B 3 3"], rows.Select(row => $"{row.Facts.Name} {row.DaysInactive} {row.Rank}"));
    }

    [Theory]
    [InlineData("Pacific/Pago_Pago", 1)]
    [InlineData("UTC", 0)]
    [InlineData("Pacific/Kiritimati", 0)]
    public void Days_are_those_of_the_learner_s_calendar(string zone, int days)
    {
        var facts = Course("A", Undated(1, 1), 0) with { LastLearnedAt = Now.AddHours(-1.5) };

        var row = Assert.Single(DashboardRanking.Of([facts], DashboardOrder.DaysInactive, false, Now, Zones.Clock(zone)).Rows);

        Assert.Equal(days, row.DaysInactive);
    }

    [Fact]
    public void An_activity_that_a_clock_put_in_the_future_is_no_negative_neglect()
    {
        Assert.Equal(0, Only(Course("A", Undated(1, 1), -3)).DaysInactive);
    }

    [Fact]
    public void The_next_deadline_is_the_first_open_one_ahead_and_the_rest_is_overdue()
    {
        var row = Only(Course("A", DueIn(-9, -2, -1, 1, 3), 1, "d1"));

        Assert.Equal(("Item d3", 1, 2, "Item d0"), (row.NextDeadline!.Name, row.DaysLeft, row.OverdueCount, row.FirstOverdue!.Name));
    }

    [Fact]
    public void A_deadline_is_ahead_until_its_own_instant_has_passed()
    {
        var outline = new CourseOutline([Sample.Module("m", Sample.Item("a") with { DueAt = Now })], new CourseTerms { Schedule = ScheduleKind.Fixed });
        var facts = Course("A", outline, 1);

        var before = DashboardRanking.Of([facts], DashboardOrder.DaysInactive, false, Now, LearnerClock.Utc);
        var after = DashboardRanking.Of([facts], DashboardOrder.DaysInactive, false, before.ChangesAt, LearnerClock.Utc);

        Assert.Equal((0, 0), (before.Rows[0].OverdueCount, before.Rows[0].DaysLeft));
        Assert.Equal((1, null), (after.Rows[0].OverdueCount, after.Rows[0].NextDeadline));
    }

    [Fact]
    public void No_deadline_ahead_shows_none_and_an_optional_item_has_none()
    {
        var optional = new CourseOutline(
            [Sample.Module("m", Sample.Item("a") with { DueAt = Now.AddDays(-1), IsOptional = true }, Sample.Item("b"))],
            new CourseTerms { Schedule = ScheduleKind.Fixed });

        Assert.All([Only(Course("A", Undated(1, 1), 1)), Only(Course("B", optional, 1))], row => Assert.Null(row.NextDeadline));
        Assert.Equal(0, Only(Course("B", optional, 1)).OverdueCount);
    }

    [Fact]
    public void Weeks_are_due_by_module_and_a_finished_one_is_not()
    {
        var row = Only(Course("A", Sample.Weekly(8), 1, "im1", "im5"));

        Assert.Equal(("m4", "2026-12-06", 4, 2), (row.NextDeadline!.Module.Id.Text, Sample.Day(row.NextDeadline.Deadline), row.DaysLeft, row.OverdueCount));
    }

    [Theory]
    [InlineData(7, 3, false)]
    [InlineData(8, 2, true)]
    [InlineData(48, 12, true)]
    [InlineData(52, 13, false)]
    [InlineData(10, 0, false)]
    public void Nearly_done_is_four_fifths_done_with_two_hours_left_at_most(int done, int left, bool expected)
    {
        var row = Only(Course("A", Undated(0, done + left), 1, [.. Enumerable.Range(1, done).Select(n => $"v{n}")]));

        Assert.Equal(expected, row.IsNearlyDone);
    }

    [Fact]
    public void Archived_hidden_snoozed_completed_and_ended_courses_show_only_when_asked_for()
    {
        var open = Course("Open", Undated(1, 1), 0);
        DashboardFacts[] courses =
        [
            open,
            Course("Done", Undated(1, 0), 400, "e1"),
            Session("Ended", new SessionWeeks(new DateOnly(2026, 1, 1), 4)),
            open with { CourseId = new("archived"), Name = "Archived", IsArchived = true },
            open with { CourseId = new("off"), Name = "Off", IsOnDashboard = false },
            open with { CourseId = new("snoozed"), Name = "Snoozed", SnoozedUntil = Now.AddDays(1) },
            open with { CourseId = new("awake"), Name = "Awake", SnoozedUntil = Now.AddHours(5) },
            open with { CourseId = new("pre"), Name = "Pre-enrolled", IsPreEnrolled = true },
        ];

        Assert.Equal(["Awake", "Open"], Ranked(DashboardOrder.Name, false, courses).Select(row => row.Facts.Name));
        Assert.Equal(
            ["Archived", "Awake", "Off", "Open", "Snoozed", "Done", "Ended"], Ranked(DashboardOrder.Name, true, courses).Select(row => row.Facts.Name));
        Assert.Equal("Done", Ranked(DashboardOrder.DaysInactive, true, courses)[5].Facts.Name);
    }

    [Theory]
    [InlineData(DashboardOrder.DaysInactive, "long soon late short")]
    [InlineData(DashboardOrder.Deadline, "soon long late short")]
    [InlineData(DashboardOrder.MinutesLeft, "late short soon long")]
    [InlineData(DashboardOrder.Name, "late long short soon")]
    public void Each_sort_has_its_order_and_courses_without_a_deadline_follow(DashboardOrder order, string expected)
    {
        DashboardFacts[] courses =
        [
            Course("late", DueIn(-3), 4, "x1", "x2"),
            Course("long", DueIn(9, 10, 11, 12), 9),
            Course("short", Undated(0, 1), 2) with { Name = "short" },
            Course("soon", DueIn(2, 3), 5),
        ];

        Assert.Equal(expected, string.Join(' ', Ranked(order, false, courses).Select(row => row.Facts.Name)));
    }

    [Fact]
    public void A_session_course_counts_weeks_and_has_no_minutes()
    {
        var row = Only(Session("Maps", new SessionWeeks(new DateOnly(2026, 11, 8), 5)));

        Assert.Equal((60, 0, false, false, 1), (row.ProgressPercent, row.MinutesLeft, row.IsNearlyDone, row.IsCompleted, row.DaysInactive));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("daysInactiveDesc", true)]
    [InlineData("deadlineAsc", true)]
    [InlineData("minutesLeftAsc", true)]
    [InlineData("nameAsc", true)]
    [InlineData("NameAsc", false)]
    [InlineData("", false)]
    public void Sorts_have_wire_names(string? sort, bool isKnown)
    {
        Assert.Equal(isKnown, DashboardOrders.TryParse(sort, out _));
    }

    [Fact]
    public void The_order_does_not_depend_on_how_the_courses_came_and_ranks_count_them() =>
        Gen.Select(AnyFacts.Array[0, 12], Gen.Enum<DashboardOrder>(), Gen.Bool, AnyPlaces, Zones.Any).Sample((facts, order, hidden, places, clock) =>
        {
            var courses = facts.Select((course, n) => course with { CourseId = new($"c{n}") }).ToArray();
            var shuffled = places.Where(place => place < courses.Length).Select(place => courses[place]).ToArray();

            var rows = DashboardRanking.Of(courses, order, hidden, Now, clock).Rows;
            var again = DashboardRanking.Of(shuffled, order, hidden, Now, clock).Rows;

            Assert.Equal(Enumerable.Range(1, rows.Length), rows.Select(row => row.Rank));
            Assert.Equal(rows.Select(row => row.Facts.CourseId), again.Select(row => row.Facts.CourseId));
            Assert.Equal(rows.Select(row => row.Facts.CourseId).Distinct().Count(), rows.Length);
            Assert.Equal(rows.Select(row => row.IsCompleted || row.HasEnded).Order(), rows.Select(row => row.IsCompleted || row.HasEnded));
            Assert.All(rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Reason)));
        });

    [Fact]
    public void Until_it_changes_a_dashboard_is_the_same_at_any_time() =>
        Gen.Select(AnyFacts.Array[0, 6], Gen.Int[-1000, 1000], Gen.Double[0, 1], Zones.Any).Sample((facts, hours, part, clock) =>
        {
            var courses = facts.Select((course, n) => course with { CourseId = new($"c{n}") }).ToArray();
            var now = Now.AddHours(hours);

            var first = DashboardRanking.Of(courses, DashboardOrder.DaysInactive, true, now, clock);
            var later = DashboardRanking.Of(courses, DashboardOrder.DaysInactive, true, now + ((first.ChangesAt.AddTicks(-1) - now) * part), clock);

            Assert.True(first.ChangesAt > now);
            Assert.Equal(first.Rows, later.Rows);
        });

    private static Gen<int[]> AnyPlaces { get; } = Gen.Shuffle(Enumerable.Range(0, 12).ToArray());

    private static Gen<DashboardFacts> AnyFacts { get; } =
        from name in Gen.OneOf("Botany", "botany", "Zoology", "Écologie")
        from untouched in Gen.Int[0, 40].Nullable()
        from days in Gen.Int[-20, 20].Array[0, 5]
        from done in Gen.Int[0, 7]
        from isSession in Gen.Bool
        from snooze in Gen.Int[-2, 2].Nullable()
        let session = Session(name, new SessionWeeks(new DateOnly(2026, 11, 1).AddDays(done), 5))
        let course = Course(name, DueIn(days), untouched, [.. Done(days.Length, done)])
        select (isSession ? session : course) with { SnoozedUntil = snooze is { } until ? Now.AddDays(until) : null };

    private static IEnumerable<string> Done(int dated, int done) =>
        Enumerable.Range(0, dated).Select(n => $"d{n}").Concat(["x1", "x2"]).Take(done);
}

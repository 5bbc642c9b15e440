namespace Educate.Courseware.Tests.Markdown;

public sealed class DateTests
{
    private const string Fixed = "name: Knots\npartner: quay\nschedule: fixed\n";

    [Theory]
    [InlineData("2027-03-01", "2027-03-01T23:59:59Z")]
    [InlineData("2027-03-01 18:00", "2027-03-01T18:00:00Z")]
    [InlineData("2027-03-01T18:00:30", "2027-03-01T18:00:30Z")]
    [InlineData("2027-03-01T18:00:00+01:00", "2027-03-01T17:00:00Z")]
    [InlineData("+1d", "2026-11-25T23:59:59Z")]
    [InlineData("-2w", "2026-11-10T23:59:59Z")]
    [InlineData("+0d", "2026-11-24T23:59:59Z")]
    [InlineData("+2d 18:00", "2026-11-26T18:00:00Z")]
    [InlineData("+6h", "2026-11-24T14:30:00Z")]
    public async Task A_date_can_be_written_in_several_ways(string due, string expected)
    {
        using var folder = new CourseFolder(Fixed).Write("01-a/01-b.md", $"---\ndue: {due}\n---\nText.");

        using var course = await folder.ReadAsync();

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), course.Items.Single().Due);
    }

    [Theory]
    [InlineData("2026-10-25 02:30", "2026-10-25T01:30:00Z")] // comes twice: the later one
    [InlineData("2027-03-28 02:30", "2027-03-28T01:00:00Z")] // skipped: the end of the gap
    [InlineData("+1d", "2026-11-25T22:59:59Z")]
    public async Task Dates_without_a_zone_are_in_the_zone_of_the_course(string due, string expected)
    {
        using var folder = new CourseFolder(Fixed + "zone: Europe/Oslo\n").Write("01-a/01-b.md", $"---\ndue: {due}\n---\nText.");

        using var course = await folder.ReadAsync();

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), course.Items.Single().Due);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2027-02-30")]
    [InlineData("01.03.2027")]
    [InlineData("+1y")]
    public async Task What_is_not_a_date_is_told(string due)
    {
        using var folder = new CourseFolder(Fixed).Write("01-a/01-b.md", $"---\ndue: {due}\n---\nText.");

        using var course = await folder.ReadAsync();

        Assert.StartsWith($"Line 2: '{due}' ", Assert.Single(course.Report.Warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_take_the_date_of_their_lesson_or_module()
    {
        using var folder = new CourseFolder(Fixed)
            .Write("01-a/module.yaml", "due: 2027-03-01\nstart: 2027-02-01\n")
            .Write("01-a/01-x/lesson.yaml", "due: 2027-02-15\n")
            .Write("01-a/01-x/01-own.md", "---\ndue: 2027-02-10\n---\nText.")
            .Write("01-a/01-x/02-lesson.md", "Text.")
            .Write("01-a/02-y/01-module.md", "Text.");

        using var course = await folder.ReadAsync();

        Assert.Equal([10, 15, 1], course.Items.Select(item => item.Due!.Value.Day));
        Assert.Equal(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), course.Modules[0].Start);
        Assert.False(course.IsSelfPaced);
    }

    [Fact]
    public async Task In_a_course_of_weeks_dates_in_the_tree_have_no_effect_and_are_told()
    {
        using var folder = new CourseFolder().Write("01-a/01-b.md", "---\ndue: +1d\n---\nText.");

        using var course = await folder.ReadAsync();

        Assert.Null(course.Items.Single().Due);
        Assert.StartsWith("Line 2: 'due' has no effect", Assert.Single(course.Report.Warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_course_can_begin_and_end()
    {
        using var folder = new CourseFolder("name: Knots\npartner: quay\nschedule:\n  kind: weeks\n  start: -1w\n  end: 2027-06-30\n").Write("01-a/01-b.md", "Text.");

        using var course = await folder.ReadAsync();

        Assert.Equal(new DateTimeOffset(2026, 11, 17, 0, 0, 0, TimeSpan.Zero), course.Start);
        Assert.Equal(new DateTimeOffset(2027, 6, 30, 23, 59, 59, TimeSpan.Zero), course.End);
    }
}

using System.Globalization;

namespace Educate.Courseware.Tests;

/// <summary>A complete real course; the counts are those of its own inventory.</summary>
public sealed class LargeCourseTests(LargeCourse course) : IClassFixture<LargeCourse>
{
    [Fact]
    public async Task Every_block_of_the_large_course_is_found()
    {
        var package = await course.ReadAsync();

        var found = package.Report.Blocks.ToDictionary(block => block.Key, block => block.Value.Found);
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["course"] = 1,
                ["chapter"] = 9,
                ["sequential"] = 47,
                ["vertical"] = 286,
                ["split_test"] = 30,
                ["html"] = 315,
                ["poll"] = 121,
                ["problem"] = 76,
                ["video"] = 17,
                ["survey"] = 3,
                ["discussion"] = 2,
                ["openassessment"] = 1,
                ["word_cloud"] = 1,
            },
            found);
        Accounts.AssertBalanced(package);
    }

    [Fact]
    public async Task The_large_course_keeps_its_structure_grading_and_dates()
    {
        var package = await course.ReadAsync();

        Assert.Equal(("HarvardX+StudioAdv1+2T2019", "Studio Advanced", true), (package.Key.Text, package.Name, package.IsSelfPaced));
        Assert.Equal(DateTimeOffset.Parse("2019-08-01T00:00:00Z", CultureInfo.InvariantCulture), package.Start);
        Assert.Equal((9, 2), (package.Modules.Count, package.Modules.Count(module => module.IsStaffOnly)));
        Assert.Equal(["Planning", "Operations", "Short Projects", "Long Projects"], package.GradingPolicy!.AssignmentTypes.Select(type => type.Type));
        Assert.Equal([340_000, 220_000, 220_000, 220_000], package.GradingPolicy.AssignmentTypes.Select(type => type.WeightMillionths));
        Assert.All(package.GradingPolicy.AssignmentTypes, type => Assert.Equal(2, type.DropCount));
        Assert.Equal((PassingRule.Grade, 600_000, ScheduleKind.Weeks), (package.PassingRule, package.PassingMillionths, package.Schedule));
        // Of the 28 graded sequentials, one of the long projects asks nothing, so it has no score.
        var graded = package.Items.Where(item => item.Grading is not null).GroupBy(item => item.Grading!.AssignmentType).ToDictionary(type => type.Key!, type => type.Select(item => item.Grading!.ScoreGroup).Distinct().Count());
        Assert.Equal(new Dictionary<string, int> { ["Planning"] = 9, ["Operations"] = 6, ["Short Projects"] = 6, ["Long Projects"] = 6 }, graded);
    }

    [Fact]
    public async Task The_large_course_has_playable_videos_with_transcripts_and_two_tabs()
    {
        var package = await course.ReadAsync();

        var lectures = package.Items.Select(item => item.Body).OfType<LectureBody>().ToList();
        Assert.Equal(17, lectures.Count);
        Assert.All(lectures, lecture => Assert.True(lecture.IsPlayable && lecture.DurationMs > 0 && lecture.YouTubeId is null));
        Assert.All(lectures, lecture => Assert.Equal("en", Assert.Single(lecture.Transcripts).Language));
        Assert.All(lectures, lecture => Assert.Equal(["720p", "360p"], lecture.Sources.Select(source => source.Resolution)));
        Assert.Equal(2, package.Pages.Count(page => page.Kind == PageKind.Page));
        Assert.Null(package.ImageAsset);
        Assert.Contains(package.Report.Warnings, warning => warning.Path == "static/StudioAdv_Course_Image_antenna.png");
    }

    [Fact]
    public async Task Nothing_of_the_large_course_that_needs_code_is_graded()
    {
        var package = await course.ReadAsync();

        var named = package.Report.Warnings.Where(warning => warning.Path.StartsWith("problem/", StringComparison.Ordinal) && warning.Reason.Contains("code", StringComparison.Ordinal));
        Assert.Equal(7, named.Count());
        Assert.Equal(7, package.Items.Count(item => item.IsPlaceholder && item.Name != "Any other survey tools you have used?"));
        Assert.DoesNotContain(package.Items, item => item.Body is ReadingBody reading && reading.Html.Contains("<script", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Drafts_and_files_of_the_large_course_are_all_named()
    {
        var package = await course.ReadAsync();

        var paths = package.Report.Warnings.Select(warning => warning.Path).ToList();
        Assert.Equal(12, paths.Count(path => path.StartsWith("drafts/vertical/", StringComparison.Ordinal)));
        Assert.Equal(12, paths.Count(path => path.StartsWith("drafts/html/", StringComparison.Ordinal)));
        Assert.Equal(2, paths.Count(path => path.StartsWith("drafts/problem/", StringComparison.Ordinal)));
        Assert.Equal(2, paths.Count(path => path.StartsWith("drafts/split_test/", StringComparison.Ordinal)));
        var inPackage = paths.Where(path => path.StartsWith("static/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(165, package.Assets.All.Count + inPackage.Count(path => !package.Report.Warnings.Any(warning => warning.Path == path && warning.Reason.Contains("not in the package", StringComparison.Ordinal))));
    }
}

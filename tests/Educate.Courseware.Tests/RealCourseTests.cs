using System.Globalization;

namespace Educate.Courseware.Tests;

/// <summary>Courses that nobody here wrote. The counts are those of their own inventory.</summary>
public sealed class RealCourseTests
{
    private static async Task<CoursePackage> ReadAsync(string name) =>
        await CourseReader.ReadAsync(RealPackages.Find($"courses/olx/{name}.tar.gz"), Temporary.Limits, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_kitchen_sink_keeps_each_problem_type_that_needs_no_code()
    {
        using var package = await ReadAsync("microsoft-kitchen-sink");

        var blocks = package.Report.Blocks;
        Assert.Equal(new BlockCount(4, 4, 0), blocks["chapter"]);
        Assert.Equal((15, 16, 1), (blocks["sequential"].Found, blocks["vertical"].Found, blocks["video"].Found));
        Assert.Equal(new BlockCount(14, 10, 4), blocks["problem"]);
        Assert.Equal(new BlockCount(3, 0, 3), blocks["azure_media_services"]);
        var questions = package.Items.Select(item => item.Body).OfType<QuizBody>().SelectMany(quiz => quiz.Questions).ToList();
        Assert.Equal(
            new Dictionary<string, int> { ["checkbox"] = 2, ["mcq"] = 4, ["singleNumeric"] = 2, ["textExactMatch"] = 2 },
            questions.GroupBy(question => question.Type).ToDictionary(type => type.Key, type => type.Count()));
        Assert.Equal(10, questions.Sum(question => question.Hints.Count));
        Assert.Equal(2, questions.Sum(question => question.CombinationFeedback.Count));
        Assert.Equal([300_000, 400_000], package.GradingPolicy!.AssignmentTypes.Select(type => type.WeightMillionths));
        Assert.Equal((300_000, 2027), (package.PassingMillionths, package.End!.Value.Year));
        Accounts.AssertBalanced(package);
    }

    [Fact]
    public async Task The_smallest_course_has_a_fixed_date_and_no_grade()
    {
        using var package = await ReadAsync("edx-platform-due-date");

        var item = Assert.Single(package.Items);
        Assert.Equal(("quiz", "Multiple Choice"), (item.TypeName, item.Name));
        Assert.Equal(DateTimeOffset.Parse("2013-09-18T11:30:00Z", CultureInfo.InvariantCulture), item.Due);
        Assert.Equal(ScheduleKind.Fixed, package.Schedule);
        Assert.Null(item.Start);
        Assert.Null(item.Grading);
        Assert.Null(package.GradingPolicy);
        Assert.Null(package.ImageAsset);
        Accounts.AssertBalanced(package);
    }

    [Fact]
    public async Task An_unpacked_folder_reads_like_its_archive()
    {
        using var folder = Temporary.Folder();
        await using (var archive = new System.IO.Compression.GZipStream(File.OpenRead(RealPackages.Find("courses/olx/microsoft-kitchen-sink.tar.gz")), System.IO.Compression.CompressionMode.Decompress))
        {
            await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(archive, folder.Path, overwriteFiles: false, TestContext.Current.CancellationToken);
        }

        using var unpacked = await CourseReader.ReadAsync(folder.Path, Temporary.Limits, TestContext.Current.CancellationToken);
        using var packed = await ReadAsync("microsoft-kitchen-sink");

        Assert.Equal(packed.Items.Select(item => (item.SourceKey, item.Name, item.TypeName)), unpacked.Items.Select(item => (item.SourceKey, item.Name, item.TypeName)));
        Assert.Equal(packed.Report.Warnings, unpacked.Report.Warnings);
    }
}

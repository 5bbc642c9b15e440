using System.Text.RegularExpressions;

namespace Educate.Courseware.Tests.Markdown;

/// <summary>The examples of <c>docs/courses.md</c> are read as they stand there.</summary>
public sealed partial class DocumentedFormatTests(SampleCourses samples) : IClassFixture<SampleCourses>
{
    [Fact]
    public async Task Every_item_shown_in_the_documentation_reads_without_a_warning()
    {
        var items = Blocks("markdown");

        Assert.Equal(2, items.Count);
        foreach (var markdown in items)
        {
            var (item, warnings) = await CourseFolder.ItemAsync(markdown);
            Assert.Empty(warnings);
            Assert.False(item.IsPlaceholder);
        }
    }

    [Fact]
    public async Task The_settings_shown_in_the_documentation_read_without_a_warning()
    {
        var settings = Blocks("yaml").First(block => block.StartsWith("name: Night Sky Basics", StringComparison.Ordinal));
        using var folder = new CourseFolder(settings).Write("image.jpg", [1]).Write("northfield.png", [1]).Write("ada.jpg", [1]).Write("01-a/01-b.md", "Text.");

        using var course = await folder.ReadAsync();

        Assert.Empty(course.Report.Warnings);
        Assert.Equal("northfield", course.Partner.ShortName);
    }

    private List<string> Blocks(string language)
    {
        var text = File.ReadAllText(Path.Combine(samples.Root, "..", "docs", "courses.md")).ReplaceLineEndings("\n");
        return Fenced().Matches(text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value).ToList();
    }

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}

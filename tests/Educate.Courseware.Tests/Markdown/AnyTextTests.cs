using System.Globalization;

namespace Educate.Courseware.Tests.Markdown;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "---\n", "type: exam\n", "type: peer\n", "type: lecture\n", "name: x\n", "pass: 50%\n", "parts: [{title: a}]\n", "# Hand in\n", "# Review\n", "## ", "## At 0:01 ", "Which?\n", "\n", "- [x] a\n", "- [ ] b\n",
        "- [2] c\n", "  > good\n", "> Right: yes\n", "answer: 5 ± 1\n", "answer: /(/\n", "answer: $x$\n", "- answer (50%): y\n", "```\n", "$", "$$\n", "\\frac{", "{#k}", "![v](v.mp4)\n", "[l](../..//%zz)", "<script>", "<b", "&#0;", "\0", "\uFFFD", "|a|b|\n|-|-|\n",
        "    ", "\t", "*", "_", ":", "[", "]", "{", "}", "'", "\"", "\u202E", "𝄞", "- ", "1. ", "points: 9\n", "type: ",
    ];

    [Fact]
    public async Task Whatever_an_author_writes_the_course_is_read_and_each_file_accounted_for()
    {
        using var folder = new CourseFolder();
        var random = new Random(20261124);
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"01-any/{i:000}-item-{i}.md"), i % 2 == 0 ? "---\ntype: exam\n---\n" + text : text);
        }

        using var course = await folder.ReadAsync();

        Assert.Equal(400, course.Items.Count());
        Assert.All(course.Items.Where(item => item.IsPlaceholder), item => Assert.Contains(course.Report.Warnings, warning => warning.Path.Contains(item.SourceKey.Split('/')[1], StringComparison.Ordinal)));
        Assert.InRange(course.Items.Count(item => !item.IsPlaceholder), 1, 399);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('(')]
    public async Task Deep_nesting_is_read_or_told(char open)
    {
        var (item, _) = await CourseFolder.ItemAsync(string.Concat(Enumerable.Repeat($"{open} ", 20_000)) + "x");

        Assert.NotNull(item);
    }

    [Fact]
    public async Task Deep_HTML_is_read_or_told()
    {
        var (item, _) = await CourseFolder.ItemAsync(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "x");

        Assert.NotNull(item);
    }
}

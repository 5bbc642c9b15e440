using Microsoft.Extensions.Time.Testing;

namespace Educate.Courseware.Tests.Markdown;

/// <summary>A Markdown course in a temporary folder that goes with it.</summary>
public sealed class CourseFolder : IDisposable
{
    private const string Minimal = "name: Knots\npartner: quay\n";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 30, 0, TimeSpan.Zero);

    public CourseFolder(string settings = Minimal) => Write("course.yaml", settings);

    public string Root { get; } = Directory.CreateTempSubdirectory("educate-course-").FullName;

    public CourseFolder Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public CourseFolder Write(string path, byte[] bytes)
    {
        Write(path, "");
        File.WriteAllBytes(Path.Combine(Root, path), bytes);
        return this;
    }

    public Task<CoursePackage> ReadAsync() =>
        CourseReader.ReadAsync(Root, new ImportLimits(), new FakeTimeProvider(Now), TestContext.Current.CancellationToken);

    public async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<PackageRefusedException>(ReadAsync)).Message;

    /// <summary>Reads one item from its text alone.</summary>
    public static async Task<(PackageItem Item, IReadOnlyList<ImportWarning> Warnings)> ItemAsync(string markdown)
    {
        using var folder = new CourseFolder().Write("01-module/01-item.md", markdown);
        using var course = await folder.ReadAsync();
        return (Assert.Single(course.Items), course.Report.Warnings);
    }

    /// <summary>Reads one question of an exam.</summary>
    public static async Task<Question> QuestionAsync(string markdown)
    {
        var (item, warnings) = await ItemAsync($"---\ntype: exam\n---\n\n{markdown}");
        Assert.Empty(warnings);
        return Assert.Single(Assert.IsType<QuizBody>(item.Body).Questions);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

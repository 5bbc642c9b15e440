using Microsoft.Extensions.Time.Testing;

namespace Educate.Courseware.Tests.Markdown;

/// <summary>The courses in <c>samples/</c> of this repository, read once.</summary>
public sealed class SampleCourses : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public string Root { get; } = Path.Combine(RepositoryRoot(), "samples");

    public IReadOnlyDictionary<string, CoursePackage> All { get; private set; } = new Dictionary<string, CoursePackage>();

    public async ValueTask InitializeAsync()
    {
        var all = new Dictionary<string, CoursePackage>();
        foreach (var folder in Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal))
        {
            all.Add(Path.GetFileName(folder), await CourseReader.ReadAsync(folder, new ImportLimits(), new FakeTimeProvider(Now), TestContext.Current.CancellationToken));
        }

        All = all;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var course in All.Values)
        {
            course.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Educate.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

using System.Diagnostics;
using System.Globalization;
using Educate.Server;
using Educate.Server.Operations;

namespace Educate.Bench;

/// <summary>The import of a real course into an empty folder, in a process that has imported nothing yet.</summary>
internal static class Imports
{
    private const string Package = "courses/olx/harvardx-studio-advanced.tar.gz";

    public static async Task<Row?> RunAsync(int times)
    {
        var shared = Environment.GetEnvironmentVariable("EDUCATE_SHARED") ?? Path.Combine(RepositoryRoot(), "..", "shared");
        var package = Path.Combine(shared, Package);
        if (!File.Exists(package))
        {
            Console.WriteLine($"The import is left out: there is no {package}. EDUCATE_SHARED names the folder.");
            return null;
        }

        var seconds = new List<double>();
        for (var i = 0; i < times; i++)
        {
            seconds.Add(await ImportAsync(package));
        }

        var measured = string.Create(CultureInfo.InvariantCulture, $"first in the process {seconds[0]:F2} s, then a median of {Figure.Median(seconds.Skip(1)):F2} s");
        return new Row("import of the HarvardX course (286 verticals)", measured, seconds[0], 3, true, " s");
    }

    private static async Task<double> ImportAsync(string package)
    {
        var folder = Directory.CreateTempSubdirectory("educate-bench-import").FullName;
        try
        {
            await using var app = EducateHost.Build(folder);
            using var taken = await app.PrepareAsync(CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            var importer = scope.ServiceProvider.GetRequiredService<CourseImporter>();
            var began = Stopwatch.GetTimestamp();
            await importer.ImportAsync(package, Path.GetFileName(package), null, asDraft: false, CancellationToken.None);
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Educate.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run inside a checkout of Educate.");
        }

        return folder;
    }
}

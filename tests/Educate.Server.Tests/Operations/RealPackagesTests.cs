using System.Runtime.CompilerServices;
using Educate.Server.Operations;
using Educate.Server.Tests.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Operations;

/// <summary>Imports of packages that others wrote. They lie beside the checkout, or in the folder that EDUCATE_SHARED names.</summary>
public sealed class RealPackagesTests(EducateApp app) : IClassFixture<EducateApp>
{
    [Theory]
    [InlineData("harvardx-studio-advanced.tar.gz", 9, "html=315 poll=121 problem=76 video=17 survey=3")]
    [InlineData("microsoft-kitchen-sink.tar.gz", 4, "problem=14 video=1 azure_media_services=3")]
    [InlineData("edx-platform-due-date.tar.gz", 1, "problem=1")]
    public async Task Every_block_of_a_real_course_is_accounted_for(string file, int chapters, string counts)
    {
        var imported = await ImportAsync($"courses/olx/{file}");

        foreach (var (tag, found) in counts.Split(' ').Select(c => c.Split('=')).Select(c => (c[0], int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture))))
        {
            Assert.Equal((tag, found), (tag, imported.Summary.Blocks[tag].Found));
            Assert.True(imported.Summary.Blocks[tag] is var count && count.Found <= count.Imported + count.Named, $"{tag}: {imported.Summary.Blocks[tag]}");
        }

        Assert.Equal(chapters, imported.Summary.Blocks["chapter"].Found);
        var tree = await app.Anonymous().ReadAsync($"/api/onDemandCourseMaterials.v2?q=slug&slug={imported.Course!.Slug}&includes=modules,items");
        Assert.NotEmpty(tree.GetProperty("linked").GetProperty("onDemandCourseMaterialItems.v2").EnumerateArray());
    }

    [Fact]
    public async Task The_real_list_of_titles_fills_the_catalogue()
    {
        var imported = await ImportAsync("catalog/coursera_courses.csv");

        Assert.Equal(1525, imported.Summary.Blocks["row"].Found);
        var page = await app.Anonymous().ReadAsync("/api/courses.v1?limit=1000&fields=domainTypes");
        Assert.Equal(1000, page.GetProperty("elements").GetArrayLength());
        Assert.Equal("1000", page.GetProperty("paging").Text("next"));
        Assert.True(page.GetProperty("paging").GetProperty("total").GetInt32() >= 1500);
    }

    private Task<Imported> ImportAsync(string path) => app.InScopeAsync(services =>
        services.GetRequiredService<CourseImporter>().ImportAsync(Find(path), Path.GetFileName(path), null, false, TestContext.Current.CancellationToken));

    private static string Find(string path)
    {
        var shared = Environment.GetEnvironmentVariable("EDUCATE_SHARED") ?? Beside(Here()) ?? "";
        var file = Path.Combine(shared, path);
        Assert.SkipUnless(File.Exists(file), $"The package {path} is not beside this checkout; set EDUCATE_SHARED to the folder that holds it.");
        return file;
    }

    private static string? Beside(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "courses")))
            {
                return shared;
            }
        }

        return null;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

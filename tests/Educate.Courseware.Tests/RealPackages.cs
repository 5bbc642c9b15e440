using System.Runtime.CompilerServices;

namespace Educate.Courseware.Tests;

/// <summary>Finds the real course packages that lie beside the checkout, or in the folder that EDUCATE_SHARED names.</summary>
internal static class RealPackages
{
    public static string Find(string path)
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

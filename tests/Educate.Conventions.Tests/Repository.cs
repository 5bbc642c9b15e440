using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Educate.Conventions.Tests;

/// <summary>The files of this repository: those that git keeps and those that are new, but nothing that it ignores.</summary>
internal static partial class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() =>
        [.. Git("ls-files", "-z", "--cached", "--others", "--exclude-standard").Distinct().Where(path => File.Exists(At(path))).Order(StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> AllModes = new(() =>
        Git("ls-files", "-z", "--stage").Select(line => line.Split(['\t'], 2)).DistinctBy(parts => parts[1])
            .ToDictionary(parts => parts[1], parts => parts[0].Split(' ')[0]));

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files => AllFiles.Value;

    /// <summary>The file mode that git keeps for each path, such as <c>100755</c>; new files are not there yet.</summary>
    public static IReadOnlyDictionary<string, string> Modes => AllModes.Value;

    /// <summary>The C# files that people write.</summary>
    public static IEnumerable<string> Sources => Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !Migration().IsMatch(path));

    /// <summary>The project files.</summary>
    public static IEnumerable<string> Projects => Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static string[] Lines(string path) => File.ReadAllLines(At(path));

    /// <summary>Whether the file holds text: pictures, films and fonts hold a zero byte early on.</summary>
    public static bool IsText(string path)
    {
        using var file = File.OpenRead(At(path));
        var start = new byte[8000];
        return !start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).Contains((byte)0);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Educate.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of a checkout of Educate.");
        }

        return folder;
    }

    private static string[] Git(params string[] arguments)
    {
        Assert.SkipUnless(Path.Exists(At(".git")), "This copy is not a git checkout, so nobody can say which files belong to it.");
        Assert.SkipUnless(IsGitInstalled(), "git is not installed, so nobody can say which files belong to the repository.");

        // Another user may own the checkout, as when root runs the tests of a clone.
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", .. arguments]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, "git could not list the files of the repository.");
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsGitInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "git")) || File.Exists(Path.Combine(folder, "git.exe")));

    [GeneratedRegex(@"(^|/)Migrations/")]
    private static partial Regex Migration();
}

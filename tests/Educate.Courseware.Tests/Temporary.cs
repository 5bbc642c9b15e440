namespace Educate.Courseware.Tests;

/// <summary>A folder of this test run's own, so that what imports leave behind can be seen.</summary>
internal static class Temporary
{
    public static ImportLimits Limits { get; } = new();

    /// <summary>A new empty folder, deleted when disposed.</summary>
    public static TemporaryFolder Folder() => new(Directory.CreateTempSubdirectory("educate-courseware-test-").FullName);
}

internal sealed record TemporaryFolder(string Path) : IDisposable
{
    public ImportLimits Limits => new() { TemporaryFolder = Path };

    public bool IsEmpty => !Directory.EnumerateFileSystemEntries(Path).Any();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

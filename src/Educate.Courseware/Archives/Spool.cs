namespace Educate.Courseware.Archives;

/// <summary>A temporary folder for one import; disposing it removes it with everything in it.</summary>
internal sealed class Spool : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private Spool(string root) => Root = root;

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>Where the archive is unpacked.</summary>
    public string Package => Path.Combine(Root, "package");

    /// <summary>Where an archive that comes as a stream is kept until it is unpacked.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>Makes an empty folder that only this account can read.</summary>
    public static Spool Create(ImportLimits limits)
    {
        var spool = new Spool(Path.Combine(limits.TemporaryFolder, "educate-import-" + Path.GetRandomFileName()));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(spool.Package);
        }
        else
        {
            Directory.CreateDirectory(spool.Root, OwnerOnly);
            Directory.CreateDirectory(spool.Package, OwnerOnly);
        }

        return spool;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}

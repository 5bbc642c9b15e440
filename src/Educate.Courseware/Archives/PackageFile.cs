namespace Educate.Courseware.Archives;

/// <summary>One file of a package: on disk, or in memory when it is small and came out of an archive.</summary>
internal sealed class PackageFile
{
    private readonly byte[]? _bytes;
    private readonly string? _file;

    private PackageFile(byte[]? bytes, string? file, long length)
    {
        _bytes = bytes;
        _file = file;
        Length = length;
    }

    /// <summary>The size in bytes.</summary>
    public long Length { get; }

    public static PackageFile InMemory(byte[] bytes) => new(bytes, null, bytes.Length);

    public static PackageFile OnDisk(string file, long length) => new(null, file, length);

    public Stream Open() => _bytes is not null ? new MemoryStream(_bytes, writable: false) : File.OpenRead(_file!);

    /// <summary>A file on disk with these bytes, written to <paramref name="target"/> when there is none yet.</summary>
    public string AsFile(string target)
    {
        if (_bytes is null)
        {
            return _file!;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, _bytes);
        return target;
    }
}

namespace Educate.Courseware.Archives;

/// <summary>Takes the files out of an archive and keeps count against the limits. Small files stay in memory, the others go to a folder.</summary>
internal sealed class Unpacking(string root, long archiveBytes, ImportLimits limits)
{
    private const int MaxInMemory = 256 << 10;
    private const long MaxAllInMemory = 64L << 20;

    private readonly SortedDictionary<string, PackageFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly byte[] _buffer = new byte[MaxInMemory];
    private int _entries;
    private long _total;
    private long _inMemory;

    /// <summary>The files by path.</summary>
    public IReadOnlyDictionary<string, PackageFile> Files => _files;

    /// <summary>Counts an entry of any kind and gives its checked path.</summary>
    public string Enter(string name)
    {
        if (++_entries > limits.MaxEntries)
        {
            throw new PackageRefusedException($"The archive holds more than {limits.MaxEntries} files and folders.");
        }

        return EntryPath.Checked(name, limits);
    }

    /// <summary>Takes one file; what comes later under the same name replaces it.</summary>
    public void Add(string path, Stream content, CancellationToken cancel)
    {
        if (path.Length == 0 || _folders.Contains(path))
        {
            throw new PackageRefusedException($"The archive holds '{path}' both as a file and as a folder.");
        }

        EnterFolders(path);
        var read = ReadBlock(path, content, sizeSoFar: 0);
        if (read < _buffer.Length && _inMemory + read <= MaxAllInMemory)
        {
            _inMemory += read;
            _files[path] = PackageFile.InMemory(_buffer[..read]);
        }
        else
        {
            _files[path] = Write(path, content, read, cancel);
        }
    }

    private PackageFile Write(string path, Stream content, int read, CancellationToken cancel)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var size = 0L;
        while (read > 0)
        {
            cancel.ThrowIfCancellationRequested();
            file.Write(_buffer, 0, read);
            size += read;
            read = ReadBlock(path, content, size);
        }

        return PackageFile.OnDisk(target, size);
    }

    private int ReadBlock(string path, Stream content, long sizeSoFar)
    {
        var read = content.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
        Count(path, sizeSoFar + read, read);
        return read;
    }

    private void EnterFolders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_folders.Add(path[..slash]) && _files.ContainsKey(path[..slash]))
            {
                throw new PackageRefusedException($"The archive holds '{path[..slash]}' both as a file and as a folder.");
            }
        }
    }

    private void Count(string path, long size, int read)
    {
        _total += read;
        if (size > limits.MaxFileBytes)
        {
            throw new PackageRefusedException($"'{path}' is larger than the {Megabytes(limits.MaxFileBytes)} MB that one file may have.");
        }

        if (_total > limits.MaxTotalBytes)
        {
            throw new PackageRefusedException($"The archive unpacks to more than the {Megabytes(limits.MaxTotalBytes)} MB that are allowed.");
        }

        if (_total > limits.RatioFromBytes && _total / limits.MaxRatio > archiveBytes)
        {
            throw new PackageRefusedException($"The archive unpacks to more than {limits.MaxRatio} times its size, which no course does.");
        }
    }

    private static long Megabytes(long bytes) => bytes >> 20;
}

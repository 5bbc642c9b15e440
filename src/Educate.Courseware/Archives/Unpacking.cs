using System.Buffers;

namespace Educate.Courseware.Archives;

/// <summary>Writes the files of an archive below a folder and keeps count against the limits.</summary>
internal sealed class Unpacking(string root, long archiveBytes, ImportLimits limits)
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private int _entries;
    private long _total;

    /// <summary>Counts an entry of any kind and gives its checked path.</summary>
    public string Enter(string name)
    {
        if (++_entries > limits.MaxEntries)
        {
            throw new PackageRefusedException($"The archive holds more than {limits.MaxEntries} files and folders.");
        }

        return EntryPath.Checked(name, limits);
    }

    /// <summary>Writes one file; what comes later under the same name replaces it.</summary>
    public void Write(string path, Stream content, CancellationToken cancel)
    {
        var target = Path.Combine(root, path);
        if (path.Length == 0 || _folders.Contains(path))
        {
            throw new PackageRefusedException($"The archive holds '{path}' both as a file and as a folder.");
        }

        MakeFolders(path);
        using var file = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            var size = 0L;
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                size += read;
                Count(path, size, read);
                file.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeFolders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (!_folders.Add(folder))
            {
                continue;
            }

            if (File.Exists(Path.Combine(root, folder)))
            {
                throw new PackageRefusedException($"The archive holds '{folder}' both as a file and as a folder.");
            }

            Directory.CreateDirectory(Path.Combine(root, folder));
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

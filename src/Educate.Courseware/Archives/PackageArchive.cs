namespace Educate.Courseware.Archives;

/// <summary>Tells what kind of archive a file is by its first bytes, and unpacks it.</summary>
internal static class PackageArchive
{
    private const int TarMagicAt = 257;

    /// <summary>The files of an archive; large ones are put into <paramref name="folder"/>.</summary>
    /// <exception cref="PackageRefusedException">It is no archive, broken, hostile or too large.</exception>
    public static PackageFolder Unpack(string file, string folder, ImportLimits limits, CancellationToken cancel)
    {
        using var archive = File.OpenRead(file);
        if (archive.Length > limits.MaxArchiveBytes)
        {
            throw new PackageRefusedException($"The archive is larger than the {limits.MaxArchiveBytes >> 20} MB that are allowed.");
        }

        var start = new byte[TarMagicAt + 5];
        var length = archive.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        archive.Position = 0;
        var unpacking = new Unpacking(folder, archive.Length, limits);
        if (length > 2 && start[0] == 0x1F && start[1] == 0x8B)
        {
            TarArchive.Unpack(archive, isGzip: true, unpacking, limits, cancel);
        }
        else if (start.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            ZipPackage.Unpack(archive, unpacking, limits, cancel);
        }
        else if (start.AsSpan(TarMagicAt).SequenceEqual("ustar"u8))
        {
            TarArchive.Unpack(archive, isGzip: false, unpacking, limits, cancel);
        }
        else
        {
            throw new PackageRefusedException("The file is neither a gzipped tar archive nor a zip archive.");
        }

        return new PackageFolder(folder, unpacking.Files, limits);
    }

    /// <summary>Copies a stream into a file.</summary>
    /// <exception cref="PackageRefusedException">It is too large.</exception>
    public static async Task SaveAsync(Stream archive, string file, ImportLimits limits, CancellationToken cancel)
    {
        await using var target = File.Create(file);
        var buffer = new byte[81920];
        int read;
        while ((read = await archive.ReadAsync(buffer, cancel)) > 0)
        {
            if (target.Length + read > limits.MaxArchiveBytes)
            {
                throw new PackageRefusedException($"The archive is larger than the {limits.MaxArchiveBytes >> 20} MB that are allowed.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }
}

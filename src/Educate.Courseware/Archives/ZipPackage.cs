using System.Collections.ObjectModel;
using System.IO.Compression;

namespace Educate.Courseware.Archives;

/// <summary>Unpacks a zip archive.</summary>
internal static class ZipPackage
{
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    public static void Unpack(Stream archive, Unpacking unpacking, ImportLimits limits, CancellationToken cancel)
    {
        using var zip = Open(archive);
        foreach (var entry in Entries(zip))
        {
            var path = unpacking.Enter(entry.FullName);
            var type = (entry.ExternalAttributes >> 16) & TypeMask;
            if (type is not (0 or RegularFile or Folder))
            {
                throw new PackageRefusedException($"The archive holds '{path}', which is neither a file nor a folder.");
            }

            if (!entry.FullName.EndsWith('/'))
            {
                using var content = new ArchiveStream(Open(entry), limits.MaxTotalBytes);
                unpacking.Add(path, content, cancel);
            }
        }
    }

    private static ZipArchive Open(Stream archive)
    {
        try
        {
            return new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (Exception fault) when (ArchiveStream.IsFaultOfTheData(fault))
        {
            throw ArchiveStream.Broken(fault);
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry> Entries(ZipArchive zip)
    {
        try
        {
            return zip.Entries;
        }
        catch (Exception fault) when (ArchiveStream.IsFaultOfTheData(fault))
        {
            throw ArchiveStream.Broken(fault);
        }
    }

    private static Stream Open(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception fault) when (ArchiveStream.IsFaultOfTheData(fault))
        {
            throw ArchiveStream.Broken(fault);
        }
    }
}

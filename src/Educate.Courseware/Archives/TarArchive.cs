using System.Formats.Tar;
using System.IO.Compression;

namespace Educate.Courseware.Archives;

/// <summary>Unpacks a tar archive, gzipped or not.</summary>
internal static class TarArchive
{
    private const int Block = 512;

    public static void Unpack(Stream archive, bool isGzip, Unpacking unpacking, ImportLimits limits, CancellationToken cancel)
    {
        using var bytes = new ArchiveStream(
            isGzip ? new GZipStream(archive, CompressionMode.Decompress) : archive,
            checked(limits.MaxTotalBytes + (limits.MaxEntries * 4096L)));
        using var reader = new TarReader(bytes, leaveOpen: true);
        while (Next(reader) is { } entry)
        {
            cancel.ThrowIfCancellationRequested();
            var path = unpacking.Enter(entry.Name);
            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    unpacking.Add(path, entry.DataStream ?? Stream.Null, cancel);
                    break;
                case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes or TarEntryType.DirectoryList:
                    break;
                case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                    throw new PackageRefusedException($"The archive holds a link, '{path}'. Pack the file itself instead.");
                default:
                    throw new PackageRefusedException($"The archive holds '{path}', which is neither a file nor a folder.");
            }
        }

        ReadToEnd(bytes, cancel);
    }

    private static TarEntry? Next(TarReader reader)
    {
        try
        {
            return reader.GetNextEntry(copyData: false);
        }
        catch (Exception fault) when (ArchiveStream.IsFaultOfTheData(fault))
        {
            throw ArchiveStream.Broken(fault);
        }
    }

    /// <summary>Reads what is behind the last entry. A whole archive ends in blocks of zeros; one that was cut short does not.</summary>
    private static void ReadToEnd(ArchiveStream bytes, CancellationToken cancel)
    {
        var rest = new byte[16 * Block];
        while (bytes.Read(rest) > 0)
        {
            cancel.ThrowIfCancellationRequested();
        }

        if (bytes.TrailingZeros < Block)
        {
            throw ArchiveStream.Broken(new EndOfStreamException());
        }
    }
}

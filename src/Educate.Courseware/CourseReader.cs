using Educate.Courseware.Archives;
using Educate.Courseware.Markdown;
using Educate.Courseware.Olx;

namespace Educate.Courseware;

/// <summary>Reads course packages of any known format, which it tells by their content. Nothing of a course is ever run.</summary>
public static class CourseReader
{
    /// <summary>Reads a package as <see cref="ReadAsync(string, ImportLimits, TimeProvider, CancellationToken)"/> does, by the clock of this machine.</summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static Task<CoursePackage> ReadAsync(string path, ImportLimits limits, CancellationToken cancel) =>
        ReadAsync(path, limits, TimeProvider.System, cancel);

    /// <summary>
    /// Reads a package file (gzipped tar or zip) or an unpacked folder, which is left as it is. Dates that a course
    /// gives relative to its import, such as <c>+1d</c>, count from <paramref name="time"/>. The work is done before the call returns.
    /// </summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static Task<CoursePackage> ReadAsync(string path, ImportLimits limits, TimeProvider time, CancellationToken cancel) =>
        Task.FromResult(Read(path, limits, time, cancel));

    /// <summary>Reads a package from a stream as <see cref="ReadAsync(Stream, ImportLimits, TimeProvider, CancellationToken)"/> does, by the clock of this machine.</summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static Task<CoursePackage> ReadAsync(Stream archive, ImportLimits limits, CancellationToken cancel) =>
        ReadAsync(archive, limits, TimeProvider.System, cancel);

    /// <summary>Reads a package from a stream, which is copied into a temporary file first.</summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static async Task<CoursePackage> ReadAsync(Stream archive, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        using var upload = Spool.Create(limits);
        await PackageArchive.SaveAsync(archive, upload.Archive, limits, cancel);
        return Read(upload.Archive, limits, time, cancel);
    }

    private static CoursePackage Read(string path, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        if (Directory.Exists(path))
        {
            return Read(new PackageFolder(path, limits), spool: null, limits, time, cancel);
        }

        if (!File.Exists(path))
        {
            throw new PackageRefusedException($"There is no file or folder '{path}'.");
        }

        var spool = Spool.Create(limits);
        var isRead = false;
        try
        {
            var package = Read(PackageArchive.Unpack(path, spool.Package, limits, cancel), spool, limits, time, cancel);
            isRead = true;
            return package;
        }
        finally
        {
            if (!isRead)
            {
                spool.Dispose();
            }
        }
    }

    private static CoursePackage Read(PackageFolder folder, Spool? spool, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        var root = PackageRoot.Find(folder);
        var course = folder.Inside(root.Folder);
        return root.Format switch
        {
            PackageFormat.Markdown => MarkdownCourse.Read(course, spool, limits, time, cancel),
            _ => OlxReader.Read(course, spool, limits, cancel),
        };
    }
}

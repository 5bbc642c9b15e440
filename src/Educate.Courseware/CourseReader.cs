using Educate.Courseware.Archives;
using Educate.Courseware.Markdown;

namespace Educate.Courseware;

/// <summary>Reads course packages of any known format, which it tells by their content.</summary>
public static class CourseReader
{
    /// <summary>Reads a package as <see cref="ReadAsync(string, ImportLimits, TimeProvider, CancellationToken)"/> does, by the clock of this machine.</summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static Task<CoursePackage> ReadAsync(string path, ImportLimits limits, CancellationToken cancel) =>
        ReadAsync(path, limits, TimeProvider.System, cancel);

    /// <summary>
    /// Reads a package file (gzipped tar or zip) or an unpacked folder. Nothing of the course is ever run. Dates that a course
    /// gives relative to its import, such as <c>+1d</c>, count from <paramref name="time"/>.
    /// </summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static async Task<CoursePackage> ReadAsync(string path, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        await Task.CompletedTask;
        return MarkdownCourse.Read(new PackageFolder(path, limits), null, limits, time, cancel);
    }
}

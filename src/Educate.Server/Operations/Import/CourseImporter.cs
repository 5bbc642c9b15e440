using Educate.Contracts;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Learning;

namespace Educate.Server.Operations;

/// <summary>What an import made of a package or a list.</summary>
/// <param name="Course">The course; null for a list.</param>
/// <param name="Summary">What became of everything in it.</param>
public sealed record Imported(PublishedCourse? Course, ImportSummary Summary);

/// <summary>
/// Brings courses in, from a request or from the machine itself: reads the package, asks whether the importer may, publishes it, and counts
/// its learners anew. A package that cannot be read leaves nothing behind.
/// </summary>
public sealed class CourseImporter(
    CoursePublisher publisher,
    CatalogueListImport lists,
    ImportRights rights,
    ImportTurn turn,
    Enrolments enrolments,
    LearningRebuild rebuild,
    Catalogue catalogue,
    TimeProvider time)
{
    /// <summary>Imports a package file or folder, or a list of titles (<c>.csv</c>).</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="fileName">What it is called; a name that ends in <c>.csv</c> makes it a list.</param>
    /// <param name="importer">Who imports; null for whoever has the machine.</param>
    /// <param name="asDraft">Keeps the version without showing it to learners.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="PackageRefusedException">The package cannot be used; the message says why.</exception>
    /// <exception cref="RefusalException">403 when the importer may not.</exception>
    public async Task<Imported> ImportAsync(string path, string fileName, UserId? importer, bool asDraft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            await rights.DemandNewCourseAsync(importer, null, cancel);
            await using var csv = File.OpenRead(path);
            return await turn.TakeAsync(async () => new Imported(null, await lists.ImportAsync(csv, cancel)), cancel);
        }

        using var package = await CourseReader.ReadAsync(path, new ImportLimits(), time, cancel);
        return await turn.TakeAsync(() => PublishAsync(package, importer, asDraft, cancel), cancel);
    }

    private async Task<Imported> PublishAsync(CoursePackage package, UserId? importer, bool asDraft, CancellationToken cancel)
    {
        await rights.DemandAsync(importer, package, cancel);
        var course = await publisher.PublishAsync(package, importer, asDraft, cancel);
        if (importer is { } user && !await rights.HasEditorAsync(course.CourseId, cancel))
        {
            await enrolments.AppointAsync(user, catalogue.Current.Find(course.CourseId)!, CourseRole.Instructor, cancel);
        }

        if (!course.IsNew && !asDraft)
        {
            await rebuild.RecountAsync(course.CourseId, cancel);
        }

        return new Imported(course, Summarise(package.Report));
    }

    private static ImportSummary Summarise(ImportReport report) => new()
    {
        Blocks = report.Blocks.ToDictionary(b => b.Key, b => new ImportCount(b.Value.Found, b.Value.Imported, b.Value.Named), StringComparer.Ordinal),
        Items = report.Items,
        Questions = report.Questions,
        Warnings = report.Warnings.Select(w => new Contracts.ImportWarning(w.Path, w.Reason)).ToList(),
    };
}

using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Operations;

/// <summary>The caller's imports. Posting an archive imports it; the reply comes when it is published.</summary>
[Resource("courseImports", DefaultFields = "state,fileName,createdAt,finishedAt,courseId,slug,version,message,report")]
[Allow<SignedIn>]
public sealed class CourseImports(EducateDb db, CourseImporter importer, UploadFolder uploads, TimeProvider time) : Resource<Id<CourseImport>, CourseImport>
{
    private const long MaxBytes = 2L << 30;

    /// <summary>
    /// Imports a course package (an Open edX export, a zipped Markdown folder) or a list of titles. Refused as <c>packageRefused</c> (400)
    /// when it cannot be read, and as <c>importNotAllowed</c> (403).
    /// </summary>
    /// <param name="archive">The bytes of the archive, up to 2 GB.</param>
    /// <param name="me">Who imports.</param>
    /// <param name="fileName">What the file is called; one that ends in <c>.csv</c> is a list of titles.</param>
    /// <param name="draft">Keeps the version without showing it to learners.</param>
    /// <param name="cancel">Ends the work.</param>
    [Create, Allow<Importer>]
    public async ValueTask<Reply<CourseImport>> Create(
        [Body(Limit = MaxBytes)] Stream archive, [Granted] UserId me, string fileName = "course", bool draft = false, CancellationToken cancel = default)
    {
        using var upload = await uploads.ReceiveAsync(archive, MaxBytes, cancel);
        var row = new CourseImportRow
        {
            Id = NewId.Uuid<CourseImport>(time),
            ImporterId = me,
            FileName = Path.GetFileName(fileName),
            CreatedAt = time.GetUtcNow(),
            State = ImportState.Running,
        };
        try
        {
            var imported = await importer.ImportAsync(upload.Path, row.FileName, me, draft, cancel);
            row.State = draft ? ImportState.Draft : ImportState.Published;
            (row.CourseId, row.Slug, row.Version) = (imported.Course?.CourseId, imported.Course?.Slug, imported.Course?.Version);
            row.Report = JsonSerializer.Serialize(imported.Summary, EducateJson.Default.ImportSummary);
            await KeepAsync(row, cancel);
        }
        catch (PackageRefusedException refused)
        {
            (row.State, row.Message) = (ImportState.Refused, refused.Message);
            await KeepAsync(row, cancel);
            throw Refusal.Invalid(refused.Message, "packageRefused", new Dictionary<string, string> { ["importId"] = row.Id.Text });
        }

        return Reply<CourseImport>.Created(row.Id, Wire(row));
    }

    /// <summary>One of the caller's imports.</summary>
    /// <param name="id">The import.</param>
    /// <param name="me">Who asks.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<CourseImport?> Get(Id<CourseImport> id, [Granted] UserId me, CancellationToken cancel) =>
        await db.Set<CourseImportRow>().SingleOrDefaultAsync(i => i.Id == id && i.ImporterId == me, cancel) is { } row ? Wire(row) : null;

    /// <summary>The caller's imports, the latest first.</summary>
    /// <param name="me">Who asks.</param>
    /// <param name="paging">Which part of the list.</param>
    /// <param name="cancel">Ends the work.</param>
    [Finder("my")]
    public async ValueTask<Page<CourseImport>> My([Granted] UserId me, Paging paging, CancellationToken cancel)
    {
        var rows = await db.Set<CourseImportRow>()
            .Where(i => i.ImporterId == me).OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id).Take(1000).ToListAsync(cancel);
        return Page<CourseImport>.Of(rows.Select(Wire).ToList(), paging);
    }

    private Task<int> KeepAsync(CourseImportRow row, CancellationToken cancel)
    {
        row.FinishedAt = time.GetUtcNow();
        db.Add(row);
        return db.SaveChangesAsync(cancel);
    }

    private static CourseImport Wire(CourseImportRow row) => new()
    {
        Id = row.Id,
        State = row.State,
        FileName = row.FileName,
        CreatedAt = row.CreatedAt,
        FinishedAt = row.FinishedAt,
        CourseId = row.CourseId,
        Slug = row.Slug,
        Version = row.Version,
        Message = row.Message,
        Report = row.Report is null ? null : JsonSerializer.Deserialize(row.Report, EducateJson.Default.ImportSummary),
    };
}

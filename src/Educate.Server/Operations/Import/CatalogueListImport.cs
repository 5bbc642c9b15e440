using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Operations;

/// <summary>Brings in courses that are known by their title only, from a list. A title that is there already is renewed by its slug.</summary>
public sealed class CatalogueListImport(EducateDb db, Catalogue catalogue, TimeProvider time)
{
    private const int Slice = 50;
    private const string KeyStart = "list:";

    /// <summary>Imports the rows that can be used and reports the others by their line.</summary>
    /// <exception cref="PackageRefusedException">The file is not such a list.</exception>
    public async Task<ImportSummary> ImportAsync(Stream csv, CancellationToken cancel)
    {
        var list = await CatalogueCsv.ReadAsync(csv, new ImportLimits(), cancel);
        var warnings = list.Errors.Select(e => new Contracts.ImportWarning($"line {e.Line}", e.Reason)).ToList();
        foreach (var slice in list.Entries.Chunk(Slice))
        {
            warnings.AddRange(await db.WriteAsync(c => WriteAsync(slice, c), cancel));
        }

        await catalogue.ReloadAsync(CancellationToken.None);
        var found = list.Entries.Count + list.Errors.Count;
        return new ImportSummary
        {
            Blocks = new Dictionary<string, ImportCount> { ["row"] = new(found, found - warnings.Count, warnings.Count) },
            Items = 0,
            Questions = 0,
            Warnings = warnings,
        };
    }

    private async Task<List<Contracts.ImportWarning>> WriteAsync(CatalogueEntry[] entries, CancellationToken cancel)
    {
        var warnings = new List<Contracts.ImportWarning>();
        var slugs = entries.Select(e => e.Slug).ToList();
        var known = await db.Set<CourseRow>().AsTracking().Where(c => slugs.Contains(c.Slug)).ToDictionaryAsync(c => c.Slug, StringComparer.Ordinal, cancel);
        var next = (await db.Set<CourseRow>().MaxAsync(c => (int?)c.CatalogNumber, cancel) ?? 0) + 1;
        var ids = known.Values.Where(c => c.ImportKey?.StartsWith(KeyStart, StringComparison.Ordinal) == true).Select(c => c.Id).ToList();
        await db.Set<CourseSubjectRow>().Where(s => ids.Contains(s.CourseId)).ExecuteDeleteAsync(cancel);
        var subjects = new List<(Id<Course>, CourseSubject)>();
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.Slug, out var row) && row.ImportKey != KeyOf(entry))
            {
                warnings.Add(new Contracts.ImportWarning($"line {entry.Line}", $"A course that was imported whole has the address '{entry.Slug}' already."));
                continue;
            }

            row ??= Add(entry, next++);
            row.Name = entry.Title;
            row.Level = entry.Level switch
            {
                "beginner" => CourseLevel.Beginner,
                "intermediate" => CourseLevel.Intermediate,
                "advanced" => CourseLevel.Advanced,
                _ => null,
            };
            if (entry.Subject is { } subject)
            {
                subjects.Add((row.Id, subject));
            }
        }

        await new CourseDetails(db, time).AddSubjectsAsync(subjects, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return warnings;
    }

    private CourseRow Add(CatalogueEntry entry, int number)
    {
        var row = new CourseRow
        {
            Id = NewId.Uuid<Course>(time),
            CatalogNumber = number,
            ImportKey = KeyOf(entry),
            Slug = entry.Slug,
            Name = entry.Title,
            Type = CourseType.OnDemand,
            Status = CourseStatus.Launched,
            Display = true,
            CreatedAt = time.GetUtcNow(),
        };
        db.Add(row);
        return row;
    }

    private static string KeyOf(CatalogueEntry entry) => KeyStart + entry.Slug;
}

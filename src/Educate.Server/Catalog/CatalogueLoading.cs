using System.Globalization;
using System.Text.Json;
using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>Reads the catalogue's tables into the form that snapshots hold. Trees that the last snapshot already had are kept.</summary>
internal static class CatalogueLoading
{
    public static async Task<CatalogueContent> LoadAsync(EducateDb db, CatalogueSnapshot? known, CancellationToken cancel)
    {
        var rows = new Rows(
            await db.Set<CourseRow>().OrderBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(cancel),
            (await db.Set<CoursePartnerRow>().OrderBy(p => p.Position).ToListAsync(cancel)).ToLookup(p => p.CourseId, p => p.PartnerId),
            (await db.Set<CourseInstructorRow>().OrderBy(i => i.Position).ToListAsync(cancel)).ToLookup(i => i.CourseId, i => i.InstructorId),
            (await db.Set<CourseSubjectRow>().OrderBy(s => s.Position).ToListAsync(cancel)).ToLookup(s => s.CourseId),
            await db.Set<PartnerRow>().OrderBy(p => p.Id).ToListAsync(cancel),
            await db.Set<InstructorRow>().OrderBy(i => i.Id).ToListAsync(cancel),
            (await db.Set<V1SessionRow>().OrderBy(s => s.Start).ThenBy(s => s.Id).ToListAsync(cancel)).ToLookup(s => s.CourseId),
            (await db.Set<OnDemandSessionRow>().ToListAsync(cancel)).ToLookup(s => s.CourseId),
            await db.Set<SpecializationRow>().OrderBy(s => s.Id).ToListAsync(cancel),
            (await db.Set<SpecializationCourseRow>().OrderBy(c => c.Position).ToListAsync(cancel)).ToLookup(c => c.SpecializationId, c => c.CourseId),
            await LoadCaptionLanguagesAsync(db, cancel),
            await LoadTreesAsync(db, known, cancel));
        return Assemble(rows);
    }

    private static async Task<Dictionary<Id<Course>, CourseTree>> LoadTreesAsync(EducateDb db, CatalogueSnapshot? known, CancellationToken cancel)
    {
        var published = await db.Set<CourseRow>()
            .Where(c => c.PublishedVersion != null)
            .Select(c => new { c.Id, Version = c.PublishedVersion!.Value })
            .ToListAsync(cancel);
        var trees = new Dictionary<Id<Course>, CourseTree>();
        foreach (var course in published)
        {
            if (known?.Find(course.Id) is { Tree: { } tree } entry && entry.Version == course.Version)
            {
                trees.Add(course.Id, tree);
                continue;
            }

            var json = await db.Set<CourseVersionRow>()
                .Where(v => v.CourseId == course.Id && v.Version == course.Version)
                .Select(v => v.Tree)
                .SingleAsync(cancel);
            trees.Add(course.Id, JsonSerializer.Deserialize(json, CatalogJson.Default.CourseTree)!);
        }

        return trees;
    }

    private static async Task<ILookup<Id<Course>, string>> LoadCaptionLanguagesAsync(EducateDb db, CancellationToken cancel)
    {
        var languages = await (
            from caption in db.Set<CaptionRow>()
            join course in db.Set<CourseRow>() on caption.CourseId equals course.Id
            where caption.Version == course.PublishedVersion
            select new { caption.CourseId, caption.Language }).Distinct().ToListAsync(cancel);
        return languages.OrderBy(c => c.Language, StringComparer.Ordinal).ToLookup(c => c.CourseId, c => c.Language);
    }

    private static CatalogueContent Assemble(Rows rows)
    {
        var specializationsOf = rows.Specializations
            .SelectMany(s => rows.SpecializationCourses[s.Id], (specialization, course) => (course, specialization))
            .ToLookup(pair => pair.course, pair => pair.specialization);
        var partnerNames = rows.Partners.ToDictionary(p => p.Id, p => p.Name);
        var entries = rows.Courses.Select(c => CatalogueWire.Entry(c, rows, specializationsOf[c.Id].ToList(), partnerNames)).ToList();
        var open = entries.Where(e => e.IsPublic).ToList();
        var listed = entries.Where(e => e.IsListed).ToList();
        var coursesOfPartner = listed.SelectMany(e => e.PartnerIds, (e, p) => (e.Id, p)).ToLookup(pair => pair.p, pair => pair.Id);
        var coursesOfInstructor = listed.SelectMany(e => e.Course.InstructorIds, (e, i) => (e.Id, i)).ToLookup(pair => pair.i, pair => pair.Id);
        var instructorsOfPartner = rows.Instructors.ToLookup(i => i.PartnerId, i => i.Id);
        return new CatalogueContent
        {
            Entries = entries,
            Partners = rows.Partners.Select(p => CatalogueWire.Partner(p, coursesOfPartner[p.Id], instructorsOfPartner[p.Id])).ToList(),
            Instructors = rows.Instructors.Select(i => CatalogueWire.Instructor(i, coursesOfInstructor[i.Id])).ToList(),
            V1Details = open.Where(e => e.IsV1).Select(e => CatalogueWire.V1Details(e, rows.Course(e.Id))).ToList(),
            V1Sessions = open.SelectMany(e => e.V1Sessions, (e, s) => CatalogueWire.V1Session(s, rows.Course(e.Id), e.Course.InstructorIds)).ToList(),
            V2Details = open.Where(e => !e.IsV1).Select(CatalogueWire.V2Details).ToList(),
            Specializations = rows.Specializations.Select(s => CatalogueWire.Specialization(s, rows, entries)).ToList(),
        };
    }

    /// <summary>The tables as they were read.</summary>
    internal sealed record Rows(
        IReadOnlyList<CourseRow> Courses,
        ILookup<Id<Course>, Id<Partner>> CoursePartners,
        ILookup<Id<Course>, Id<Instructor>> CourseInstructors,
        ILookup<Id<Course>, CourseSubjectRow> CourseSubjects,
        IReadOnlyList<PartnerRow> Partners,
        IReadOnlyList<InstructorRow> Instructors,
        ILookup<Id<Course>, V1SessionRow> V1Sessions,
        ILookup<Id<Course>, OnDemandSessionRow> Sessions,
        IReadOnlyList<SpecializationRow> Specializations,
        ILookup<int, Id<Course>> SpecializationCourses,
        ILookup<Id<Course>, string> CaptionLanguages,
        IReadOnlyDictionary<Id<Course>, CourseTree> Trees)
    {
        private readonly Dictionary<Id<Course>, CourseRow> _byId = Courses.ToDictionary(c => c.Id);

        public CourseRow Course(Id<Course> id) => _byId[id];

        public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}

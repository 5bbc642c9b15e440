using System.Globalization;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>Writes what the catalogue shows of a course: its description, partner, instructors, subjects and sessions. Inside a unit of writing.</summary>
internal sealed class CourseDetails(EducateDb db, TimeProvider time)
{
    /// <summary>Applies the package's details and, unless <paramref name="publish"/> is null, makes that version the one that learners see.</summary>
    public async Task ApplyAsync(
        CoursePackage package, Id<Course> courseId, IReadOnlyDictionary<string, string> assetIds, ContentLinks links, int? publish, CancellationToken cancel)
    {
        var course = await db.Set<CourseRow>().AsTracking().SingleAsync(c => c.Id == courseId, cancel);
        if (publish is null && course.PublishedVersion is not null)
        {
            return;
        }

        course.Name = package.Name;
        course.ShortDescription = package.ShortDescription.Length > 0 ? package.ShortDescription : Shorten(PlainText.Of(package.DescriptionHtml));
        course.DescriptionHtml = links.Resolve(package.DescriptionHtml);
        course.Language = package.Language;
        course.Workload = package.Workload;
        course.Level = package.Level switch
        {
            "beginner" => CourseLevel.Beginner,
            "intermediate" => CourseLevel.Intermediate,
            "advanced" => CourseLevel.Advanced,
            _ => null,
        };
        course.ImageAssetId = package.ImageAsset is { } image ? AssetId(assetIds, image) : null;
        course.Start = package.Start;
        course.End = package.End;
        course.Licence = package.Licence;
        course.Credits = package.Credits;
        course.ClassId = package.Generation is CourseGeneration.Sessions ? course.Slug : null;
        if (publish is { } version)
        {
            course.PublishedVersion = version;
            course.PublishedAt ??= time.GetUtcNow();
            course.Status = course.Status is CourseStatus.Draft ? CourseStatus.Launched : course.Status;
            course.Display = true;
        }

        await db.Set<CoursePartnerRow>().Where(p => p.CourseId == courseId).ExecuteDeleteAsync(cancel);
        await db.Set<CourseInstructorRow>().Where(i => i.CourseId == courseId).ExecuteDeleteAsync(cancel);
        await db.Set<CourseSubjectRow>().Where(s => s.CourseId == courseId).ExecuteDeleteAsync(cancel);
        var partner = await PartnerAsync(package.Partner, assetIds, cancel);
        db.Add(new CoursePartnerRow { CourseId = courseId, PartnerId = partner, Position = 0 });
        await AddInstructorsAsync(package, courseId, partner, assetIds, cancel);
        await AddSubjectsAsync([.. package.Subjects.Select(subject => (courseId, subject))], cancel);
        await AddSessionsAsync(package, course, cancel);
    }

    /// <summary>Finds or makes subjects and says which courses belong to them, each course's in order.</summary>
    public async Task AddSubjectsAsync(IReadOnlyList<(Id<Course> Course, CourseSubject Subject)> subjects, CancellationToken cancel)
    {
        var known = await db.Set<SubjectRow>().Select(s => new { s.ParentSlug, s.Slug }).ToListAsync(cancel);
        var keys = known.Select(s => (s.ParentSlug, s.Slug)).ToHashSet();
        var next = (await db.Set<SubjectRow>().MaxAsync(s => (int?)s.Id, cancel) ?? 0) + 1;
        foreach (var ofCourse in subjects.GroupBy(s => s.Course, s => s.Subject))
        {
            var position = 0;
            foreach (var subject in ofCourse)
            {
                var domain = Slugs.Of(subject.Domain);
                var subdomain = subject.Subdomain is { Length: > 0 } name ? Slugs.Of(name) : "";
                Ensure("", domain, subject.Domain);
                Ensure(domain, subdomain, subject.Subdomain ?? "");
                db.Add(new CourseSubjectRow { CourseId = ofCourse.Key, Position = position++, DomainSlug = domain, SubdomainSlug = subdomain });
            }
        }

        void Ensure(string parent, string slug, string name)
        {
            if (slug.Length > 0 && keys.Add((parent, slug)))
            {
                db.Add(new SubjectRow { Id = next++, ParentSlug = parent, Slug = slug, Name = name });
            }
        }
    }

    private async Task<Id<Partner>> PartnerAsync(PackagePartner partner, IReadOnlyDictionary<string, string> assetIds, CancellationToken cancel)
    {
        var shortName = Slugs.Of(partner.ShortName);
        var row = await db.Set<PartnerRow>().AsTracking().SingleOrDefaultAsync(p => p.ShortName == shortName, cancel);
        if (row is null)
        {
            var number = (await db.Set<PartnerRow>().Select(p => p.Id).ToListAsync(cancel)).Select(Number).DefaultIfEmpty(0).Max() + 1;
            row = new PartnerRow { Id = new Id<Partner>(number.ToString(CultureInfo.InvariantCulture)), ShortName = shortName, Name = partner.Name };
            db.Add(row);
        }

        row.Name = partner.Name != partner.ShortName ? partner.Name : row.Name;
        row.Description = partner.DescriptionHtml.Length > 0 ? PlainText.Of(partner.DescriptionHtml) : row.Description;
        row.Website = partner.Website ?? row.Website;
        row.LogoAssetId = (partner.LogoAsset is { } logo ? AssetId(assetIds, logo) : null) ?? row.LogoAssetId;
        return row.Id;
    }

    private async Task AddInstructorsAsync(
        CoursePackage package, Id<Course> courseId, Id<Partner> partner, IReadOnlyDictionary<string, string> assetIds, CancellationToken cancel)
    {
        var known = await db.Set<InstructorRow>().AsTracking().Where(i => i.PartnerId == partner).ToDictionaryAsync(i => i.ShortName, StringComparer.Ordinal, cancel);
        var next = (await db.Set<InstructorRow>().Select(i => i.Id).ToListAsync(cancel)).Select(Number).DefaultIfEmpty(0).Max() + 1;
        var position = 0;
        foreach (var person in package.Instructors.DistinctBy(p => Slugs.Of(p.Name)))
        {
            var shortName = Slugs.Of(person.Name);
            if (!known.TryGetValue(shortName, out var row))
            {
                row = new InstructorRow
                {
                    Id = new Id<Instructor>((next++).ToString(CultureInfo.InvariantCulture)),
                    PartnerId = partner,
                    ShortName = shortName,
                    FullName = person.Name,
                };
                db.Add(row);
            }

            row.FullName = person.Name;
            row.Title = person.Title ?? row.Title;
            row.Department = person.Organization ?? row.Department;
            row.Bio = person.BioHtml.Length > 0 ? PlainText.Of(person.BioHtml) : row.Bio;
            row.Website = person.Website ?? row.Website;
            row.PhotoAssetId = (person.PhotoAsset is { } photo ? AssetId(assetIds, photo) : null) ?? row.PhotoAssetId;
            db.Add(new CourseInstructorRow { CourseId = courseId, InstructorId = row.Id, Position = position++ });
        }
    }

    private async Task AddSessionsAsync(CoursePackage package, CourseRow course, CancellationToken cancel)
    {
        if (package.Schedule is Courseware.ScheduleKind.Fixed)
        {
            var session = await db.Set<OnDemandSessionRow>().AsTracking().FirstOrDefaultAsync(s => s.CourseId == course.Id, cancel);
            if (session is null)
            {
                session = new OnDemandSessionRow { Id = NewId.Uuid<OnDemandSession>(time), CourseId = course.Id, StartedAt = time.GetUtcNow() };
                db.Add(session);
            }

            session.StartedAt = package.Start ?? session.StartedAt;
            session.EndedAt = package.End;
        }

        var known = await db.Set<V1SessionRow>().AsTracking().Where(s => s.CourseId == course.Id).ToDictionaryAsync(s => s.SourceKey, StringComparer.Ordinal, cancel);
        var next = (await db.Set<V1SessionRow>().MaxAsync(s => (int?)s.Id, cancel) ?? 970_000) + 1;
        foreach (var run in package.Sessions)
        {
            if (known.TryGetValue(run.SourceKey, out var row))
            {
                (row.Name, row.Start, row.Weeks, row.IsActive) = (run.Name, run.Start, run.Weeks, run.IsActive);
                continue;
            }

            db.Add(new V1SessionRow
            {
                Id = next++,
                CourseId = course.Id,
                SourceKey = run.SourceKey,
                Name = run.Name,
                Start = run.Start,
                Weeks = run.Weeks,
                IsActive = run.IsActive,
            });
        }
    }

    private static Id<Asset>? AssetId(IReadOnlyDictionary<string, string> ids, string path) =>
        ids.TryGetValue(path, out var id) ? new Id<Asset>(id) : null;

    private static int Number<T>(Id<T> id)
        where T : class => int.Parse(id.Text, CultureInfo.InvariantCulture);

    private static string Shorten(string text)
    {
        const int Limit = 300;
        if (text.Length <= Limit)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', Limit);
        return string.Concat(text.AsSpan(0, blank > 0 ? blank : Limit), "…");
    }
}

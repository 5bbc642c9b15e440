using Educate.Contracts;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Operations;

/// <summary>
/// Who may bring a course in: its own teaching staff a new version; somebody who administers its partner, or an author of the server, a new
/// course; and whoever has the machine itself anything.
/// </summary>
public sealed class ImportRights(EducateDb db)
{
    /// <summary>Refuses who may not import this package.</summary>
    /// <exception cref="RefusalException">403 <c>importNotAllowed</c>.</exception>
    public async Task DemandAsync(UserId? importer, CoursePackage package, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(package);
        var key = package.Key.Text;
        var last = await (
            from course in db.Set<CourseRow>()
            where course.ImportKey == key
            join version in db.Set<CourseVersionRow>() on course.Id equals version.CourseId
            orderby version.Version descending
            select version).FirstOrDefaultAsync(cancel);
        if (importer is not { } user || last is not { CourseId: var known })
        {
            await DemandNewCourseAsync(importer, package.Partner.ShortName, cancel);
            return;
        }

        var role = await db.Set<MembershipRow>()
            .Where(m => m.UserId == user && m.CourseId == known && m.LeftAt == null)
            .Select(m => (CourseRole?)m.Role)
            .SingleOrDefaultAsync(cancel);
        var isAbandoned = last.CreatedBy == user && !await HasEditorAsync(known, cancel);
        if (role?.IsEditor() != true && !isAbandoned && !await AdministersAsync(user, package.Partner.ShortName, cancel))
        {
            throw Refusal.Forbidden("Only the teaching staff of this course may import a new version of it.", "importNotAllowed");
        }
    }

    /// <summary>Refuses who may not bring in a new course of a partner.</summary>
    /// <exception cref="RefusalException">403 <c>importNotAllowed</c>.</exception>
    public async Task DemandNewCourseAsync(UserId? importer, string? partner, CancellationToken cancel)
    {
        if (importer is not { } user || await IsAuthorAsync(user, cancel) || (partner is not null && await AdministersAsync(user, partner, cancel)))
        {
            return;
        }

        throw Refusal.Forbidden("Only an author of this server may bring in a new course. Ask its administrator for that role.", "importNotAllowed");
    }

    /// <summary>Whether anybody may edit the course. Nobody may when its first import was killed before it named its importer.</summary>
    public Task<bool> HasEditorAsync(Id<Course> course, CancellationToken cancel) => db.Set<MembershipRow>().AnyAsync(
        m => m.CourseId == course && m.LeftAt == null
            && (m.Role == CourseRole.Instructor || m.Role == CourseRole.TeachingStaff || m.Role == CourseRole.UniversityAdmin),
        cancel);

    /// <summary>Whether somebody could import anything at all; asked before a package is received.</summary>
    public async Task<bool> MayImportAsync(UserId user, CancellationToken cancel) =>
        await IsAuthorAsync(user, cancel)
        || await db.Set<MembershipRow>().AnyAsync(
            m => m.UserId == user && m.LeftAt == null
                && (m.Role == CourseRole.Instructor || m.Role == CourseRole.TeachingStaff || m.Role == CourseRole.UniversityAdmin),
            cancel);

    private Task<bool> IsAuthorAsync(UserId user, CancellationToken cancel) =>
        db.Set<Account>().AnyAsync(a => a.Id == user.Value && (a.Roles & ServerRoles.Author) != 0, cancel);

    private async Task<bool> AdministersAsync(UserId user, string partner, CancellationToken cancel)
    {
        var shortName = Slugs.Of(partner);
        return await (
            from membership in db.Set<MembershipRow>()
            where membership.UserId == user && membership.LeftAt == null && membership.Role == CourseRole.UniversityAdmin
            join offered in db.Set<CoursePartnerRow>() on membership.CourseId equals offered.CourseId
            join row in db.Set<PartnerRow>() on offered.PartnerId equals row.Id
            where row.ShortName == shortName
            select row.Id).AnyAsync(cancel);
    }
}

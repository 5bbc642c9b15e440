using Educate.Contracts;
using Educate.Server.Data;
using Educate.Server.People;
using Educate.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Pages;

/// <summary>Tells the pages the name and zone of their visitor.</summary>
internal sealed class Profiles(EducateDb db, ServerOptions options) : IProfiles
{
    public async ValueTask<Profile?> FindAsync(UserId user, CancellationToken cancel)
    {
        var row = await db.Set<LearnerRow>().Where(l => l.UserId == user).Select(l => new { l.FullName, l.Zone }).SingleOrDefaultAsync(cancel);
        return row is null ? null : new Profile(row.FullName, row.Zone ?? options.Server.TimeZone);
    }
}

using Educate.Server.Data;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.EntityFrameworkCore;
using Microsoft.OData.ModelBuilder;

namespace Educate.Bench;

/// <summary>ASP.NET Core OData as its documentation sets it up, with pooled contexts that do not track.</summary>
internal static class ODataHost
{
    public static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Hosting.AnyPort);
        var file = new SqliteFile(new DataOptions { Folder = folder }.DatabaseFile);
        builder.Services.AddDbContextPool<ODataDb>(context => context
            .UseSqlite(file.ForReading)
            .UseSnakeCaseNamingConvention()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        var model = new ODataConventionModelBuilder();
        model.EntitySet<ODataMembership>("Memberships").EntityType.HasKey(m => new { m.UserId, m.CourseId });
        model.EntitySet<ODataCourse>("Courses");
        model.EntitySet<ODataPartner>("Partners");
        var edm = model.GetEdmModel();
        builder.Services.AddControllers().AddOData(odata => odata.Select().Expand().Filter().OrderBy().SkipToken().SetMaxTop(1000).AddRouteComponents("odata", edm));
        var app = builder.Build();
        app.MapControllers();
        return app;
    }
}

/// <summary>The memberships.</summary>
public sealed class MembershipsController(ODataDb db) : ODataController
{
    /// <summary>All that a query chooses.</summary>
    [EnableQuery]
    public IQueryable<ODataMembership> Get() => db.Memberships;
}

/// <summary>The courses.</summary>
public sealed class CoursesController(ODataDb db) : ODataController
{
    /// <summary>All that a query chooses.</summary>
    [EnableQuery]
    public IQueryable<ODataCourse> Get() => db.Courses;
}

using Educate.Client;
using Educate.Web.Hosting;
using Educate.Web.Learning;
using Educate.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Web;

/// <summary>
/// The learner's pages. The host brings an <see cref="EducateClient"/> for each request, which speaks for the <see cref="Visitor"/>,
/// the visitors' <see cref="IProfiles"/>, a <see cref="TimeProvider"/>, and what signing in and out posts to (<see cref="SignInForms"/>).
/// </summary>
public static class EducateWeb
{
    /// <summary>What the pages need besides what the host brings.</summary>
    public static IServiceCollection AddEducateWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddScoped<Visitor>();
    }

    /// <summary>
    /// Maps every page, what its forms post to, styles and scripts, and a page for addresses that lead nowhere. Call it last: routing
    /// and what surrounds the pages run where this is called, so that requests which were answered before never meet them.
    /// </summary>
    public static void MapEducateWeb(this WebApplication app)
    {
        app.UseRouting();
        app.Use(PageFrame.RunAsync);
        EmbeddedAssets.Map(app);
        app.MapRazorComponents<App>().DisableAntiforgery().WithMetadata(PageFrame.Mark);

        var actions = app.MapGroup("").WithMetadata(PageFrame.Mark);
        LearnerActions.Map(actions);
        actions.MapFallback(() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound });
    }
}

using System.Net;
using Educate.Client;
using Educate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Web.Hosting;

/// <summary>What every page and form has around it: who looks, and a page for each way to fail.</summary>
internal static class PageFrame
{
    /// <summary>Marks the endpoints that are pages or forms of pages.</summary>
    public static object Mark { get; } = new PageMark();

    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<PageMark>() is null)
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        var visitor = context.RequestServices.GetRequiredService<Visitor>();
        await visitor.TakeAsync(context);
        if (!visitor.IsSignedIn && metadata.GetMetadata<SignedInAttribute>() is not null)
        {
            SendToSignIn(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (ElsewhereException elsewhere) when (!context.Response.HasStarted)
        {
            context.Response.Redirect(elsewhere.Path);
        }
        catch (EducateException refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, visitor, refusal);
        }
    }

    private static Task RefuseAsync(HttpContext context, Visitor visitor, EducateException refusal)
    {
        if (refusal.Status == HttpStatusCode.Unauthorized && !visitor.IsSignedIn)
        {
            SendToSignIn(context);
            return Task.CompletedTask;
        }

        return ShowAsync(context, Failure.Of(refusal));
    }

    private static void SendToSignIn(HttpContext context)
    {
        var request = context.Request;
        var wanted = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        context.Response.Redirect($"{SignInForms.SignIn}?next={Uri.EscapeDataString(wanted)}");
    }

    // In a scope of its own: the one of the page that failed is spent.
    private static async Task ShowAsync(HttpContext context, Failure failure)
    {
        var spent = context.RequestServices;
        await using var scope = spent.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.Response.Headers.Remove("blazor-enhanced-nav");
        await scope.ServiceProvider.GetRequiredService<Visitor>().TakeAsync(context);
        await new RazorComponentResult<FailurePage>(new { Failure = failure }) { StatusCode = failure.Status }.ExecuteAsync(context);
        context.RequestServices = spent;
    }

    private sealed class PageMark;
}

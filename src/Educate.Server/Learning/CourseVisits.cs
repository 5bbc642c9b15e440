using Educate.Server.Catalog;
using Educate.Server.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Learning;

/// <summary>Notes that somebody who is signed in opened a page of a course that they are in. At most once a minute for each course.</summary>
public sealed class CourseVisits(RequestDelegate next, LearnerStates states, Catalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    /// <summary>Answers the request, then notes the visit.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK
            && HttpMethods.IsGet(context.Request.Method)
            && SlugOf(context.Request.Path) is { } slug
            && context.User is Caller { UserId: { } user }
            && catalogue.Current.FindBySlug(slug) is { } entry)
        {
            var course = (await states.GetAsync(user, context.RequestAborted)).Find(entry.Id);
            if (course is not null && !(time.GetUtcNow() - course.Membership.LastAccessedAt < _pause))
            {
                var log = context.RequestServices.GetRequiredService<LearningLog>();
                await log.VisitedAsync(user, entry.Id, CancellationToken.None);
            }
        }
    }

    /// <summary>The slug in <c>/learn/{slug}…</c> and <c>/course/{slug}…</c>.</summary>
    private static string? SlugOf(PathString path)
    {
        if (!path.StartsWithSegments("/learn", out var rest) && !path.StartsWithSegments("/course", out rest))
        {
            return null;
        }

        var end = rest.Value!.IndexOf('/', Math.Min(1, rest.Value.Length));
        var slug = end < 0 ? rest.Value.TrimStart('/') : rest.Value[1..end];
        return slug.Length > 0 ? slug : null;
    }
}

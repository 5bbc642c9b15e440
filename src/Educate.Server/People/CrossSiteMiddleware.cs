using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Refuses changes that another site asks for, and those whose double-submit values differ.</summary>
internal sealed class CrossSiteMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (CrossSite.MustBeRefused(context))
        {
            return ErrorReply.WriteAsync(context, SignInRefusals.OtherSite());
        }

        return CrossSite.IsSafe(context.Request.Method) || DoubleSubmit.Holds(context.Request)
            ? next(context)
            : ErrorReply.WriteAsync(context, SignInRefusals.TokenMismatch());
    }
}

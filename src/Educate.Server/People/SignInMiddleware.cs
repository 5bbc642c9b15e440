using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.People;

/// <summary>
/// Finds out who is asking and puts the <see cref="Caller"/> into <c>HttpContext.User</c>. An invalid Bearer is refused everywhere; an invalid
/// cookie counts as none; with a Bearer, cookies are not looked at.
/// </summary>
internal sealed class SignInMiddleware(RequestDelegate next, CredentialCache cache)
{
    private const string BearerPrefix = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase))
        {
            var bearer = await CheckAsync(context, authorization[BearerPrefix.Length..].Trim(), asCookie: false);
            if (bearer is null)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await ErrorReply.WriteAsync(context, SignInRefusals.InvalidToken());
                return;
            }

            context.User = bearer.Value.Caller;
        }
        else
        {
            context.User = await FromCookieAsync(context);
        }

        await next(context);
    }

    private async Task<Caller> FromCookieAsync(HttpContext context)
    {
        if (CrossSite.IgnoresCookies(context.Request.Path) || context.Request.Cookies[SignInCookie.Name] is not { } text)
        {
            return Caller.Nobody;
        }

        if (await CheckAsync(context, text, asCookie: true) is not { } found)
        {
            return Caller.Nobody;
        }

        if (found.Prolonged)
        {
            SignInCookie.Set(context, text);
        }

        return found.Caller;
    }

    // Only a text that is not remembered costs a database context.
    private ValueTask<(Caller Caller, bool Prolonged)?> CheckAsync(HttpContext context, string text, bool asCookie) =>
        cache.Find(text) is { } known && (known.Kind == CredentialKind.Cookie) == asCookie
            ? new((known, false))
            : context.RequestServices.GetRequiredService<Credentials>().CheckAsync(text, asCookie, context.RequestAborted);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.People;

/// <summary>The cookie of a sign-in, named as the clients of this API expect it.</summary>
internal static class SignInCookie
{
    public const string Name = "CAUTH";

    public static void Set(HttpContext context, string secret)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Response.Cookies.Append(Name, secret, Options(context, now + Credentials.CookieLife));
    }

    public static void Clear(HttpContext context) => context.Response.Cookies.Append(Name, "", Options(context, DateTimeOffset.UnixEpoch));

    private static CookieOptions Options(HttpContext context, DateTimeOffset expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };
}

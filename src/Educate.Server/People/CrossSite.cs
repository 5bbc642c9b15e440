using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Tells requests that another site made in the name of somebody's cookie.</summary>
internal static class CrossSite
{
    private static readonly PathString _batch = "/api/batch";

    private static readonly HashSet<string> _withoutCookies = new(StringComparer.OrdinalIgnoreCase)
    {
        "/api/login/v3", "/api/v1/login", "/oauth2/v1/token", "/oauth2/v1/revoke", "/api/onDemandProgrammingScriptSubmissions.v1",
    };

    /// <summary>Whether what is asked for looks at no cookie, and so cannot be abused through one.</summary>
    public static bool IgnoresCookies(PathString path) => _withoutCookies.Contains(path.Value!.TrimEnd('/'));

    /// <summary>Whether the request must be refused: it may change something, and another site made it.</summary>
    /// <remarks>A batch passes: its calls are judged one by one (<see cref="IsForeign"/>).</remarks>
    public static bool MustBeRefused(HttpContext context) =>
        !IsSafe(context.Request.Method) && !IsBatch(context.Request.Path) && !IgnoresCookies(context.Request.Path) && IsForeign(context);

    /// <summary>Whether the browser says that another site made this request. Old clients and scripts say nothing and pass; a Bearer always does.</summary>
    public static bool IsForeign(HttpContext context)
    {
        var request = context.Request;
        if (context.User is Caller { Kind: CredentialKind.PersonalToken or CredentialKind.Bearer })
        {
            return false;
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin)
        {
            return !origin.Equals($"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
    }

    /// <summary>Refuses a call in a batch that may change something, when another site made the batch.</summary>
    public static void GuardBatch(HttpContext batch, InnerRequest call)
    {
        if (!IsSafe(call.Method) && IsForeign(batch))
        {
            throw SignInRefusals.OtherSite();
        }
    }

    public static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsBatch(PathString path) => path.Equals(_batch, StringComparison.OrdinalIgnoreCase);
}

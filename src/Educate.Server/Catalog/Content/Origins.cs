using Microsoft.AspNetCore.Http;

namespace Educate.Server.Catalog;

/// <summary>The scheme, host and port that the caller used, for addresses that must be absolute.</summary>
internal static class Origins
{
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}

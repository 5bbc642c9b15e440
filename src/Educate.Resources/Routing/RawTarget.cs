using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Educate.Resources;

/// <summary>The request target as the client sent it: nothing decoded, nothing normalised.</summary>
/// <param name="Path">Everything before the first question mark.</param>
/// <param name="Query">Everything after it; empty when there is none.</param>
internal readonly record struct RawTarget(string Path, string Query)
{
    public static RawTarget Of(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return string.IsNullOrEmpty(raw) ? Parse(context.Request.Path.ToUriComponent() + context.Request.QueryString.Value) : Parse(raw);
    }

    /// <summary>Takes a target apart. One with scheme and host, as proxies send it, loses them.</summary>
    public static RawTarget Parse(string raw)
    {
        if (!raw.StartsWith('/') && raw.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            var path = raw.IndexOfAny(['/', '?'], scheme + 3);
            raw = path < 0 ? "/" : raw[path] == '?' ? $"/{raw[path..]}" : raw[path..];
        }

        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new RawTarget(raw, "") : new RawTarget(raw[..mark], raw[(mark + 1)..]);
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;

namespace Educate.Bench;

/// <summary>
/// The floor: the same Kestrel sends, from memory, bytes that it was given before (<c>PUT</c> to the same target), and 304 to whoever says
/// that they have something.
/// </summary>
internal static class FloorHost
{
    private static readonly ConcurrentDictionary<string, byte[]> _replies = new(StringComparer.Ordinal);

    public static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Hosting.AnyPort).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var app = builder.Build();
        app.Run(AnswerAsync);
        return app;
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (context.Request.Method == "PUT")
        {
            return KeepAsync(context, target);
        }

        var response = context.Response;
        response.Headers.ETag = "W/\"0123456789abcdef\"";
        if (context.Request.Headers.IfNoneMatch.Count > 0)
        {
            response.StatusCode = 304;
            return Task.CompletedTask;
        }

        var bytes = _replies[target];
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        response.BodyWriter.Write(bytes);
        return Task.CompletedTask;
    }

    private static async Task KeepAsync(HttpContext context, string target)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _replies[target] = body.ToArray();
        context.Response.StatusCode = 204;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Writes a refusal that is given before any operation is reached: the three members, as JSON.</summary>
internal static class ErrorReply
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static async Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/json";
        if (refusal.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(new Body(refusal.Code, refusal.Text, refusal.Details), _json);
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private sealed record Body(string? ErrorCode, string? Message, object? Details);
}

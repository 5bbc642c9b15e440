using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>Writes the three shapes of errors.</summary>
internal sealed class ErrorWriter(ResourceOptions options)
{
    /// <summary>What the router and parameters refuse: <c>{"msg":"Routing error: …"}</c>.</summary>
    public static Task WriteAsync(HttpContext context, int status, string text) =>
        SendAsync(context, status, text, static (writer, text) => writer.WriteString("msg"u8, $"Routing error: {text}"));

    /// <summary>What operations, access, fields and bodies refuse: <c>{"errorCode":…,"message":…,"details":…}</c>.</summary>
    public Task WriteAsync(HttpContext context, RefusalException refusal)
    {
        if (refusal.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return SendAsync(context, refusal.Status, (refusal, options.Json), static (writer, body) =>
        {
            writer.WriteString("errorCode"u8, body.refusal.Code);
            writer.WriteString("message"u8, body.refusal.Text);
            writer.WritePropertyName("details"u8);
            JsonSerializer.Serialize(writer, body.refusal.Details, body.Json);
        });
    }

    /// <summary>What the host itself refuses: <c>{"statusCode":…,"message":…}</c>.</summary>
    public static Task WriteHostAsync(HttpContext context, int status, string message, string? trace = null) =>
        SendAsync(context, status, (status, message, trace), static (writer, body) =>
        {
            writer.WriteNumber("statusCode"u8, body.status);
            writer.WriteString("message"u8, body.message);
            if (body.trace is not null)
            {
                writer.WriteString("traceId"u8, body.trace);
            }
        });

    private static Task SendAsync<TState>(HttpContext context, int status, TState state, Action<Utf8JsonWriter, TState> members)
    {
        var buffer = ReplyBuffer.Take();
        buffer.Json.Reset();
        buffer.Json.WriteStartObject();
        members(buffer.Json, state);
        buffer.Json.WriteEndObject();
        buffer.Json.Flush();
        Sending.Json(context, status, buffer.Bytes.WrittenSpan);
        return Task.CompletedTask;
    }
}

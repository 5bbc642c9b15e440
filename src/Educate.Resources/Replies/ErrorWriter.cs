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

        return SendAsync(context, refusal.Status, (refusal, options.Json), WriteMembers);
    }

    /// <summary>The same as the reply of an inner call that is not even made.</summary>
    public InnerReply ToReply(RefusalException refusal)
    {
        var bytes = Put((refusal, options.Json), WriteMembers).ToArray();
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["Content-Type"] = ["application/json"] };
        return new InnerReply(refusal.Status, headers, bytes);
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

    private static void WriteMembers(Utf8JsonWriter writer, (RefusalException Refusal, JsonSerializerOptions Json) body)
    {
        writer.WriteString("errorCode"u8, body.Refusal.Code);
        writer.WriteString("message"u8, body.Refusal.Text);
        writer.WritePropertyName("details"u8);
        JsonSerializer.Serialize(writer, body.Refusal.Details, body.Json);
    }

    private static Task SendAsync<TState>(HttpContext context, int status, TState state, Action<Utf8JsonWriter, TState> members)
    {
        Sending.Json(context, status, Put(state, members));
        return Task.CompletedTask;
    }

    private static ReadOnlySpan<byte> Put<TState>(TState state, Action<Utf8JsonWriter, TState> members)
    {
        var buffer = ReplyBuffer.Take();
        buffer.Json.Reset();
        buffer.Json.WriteStartObject();
        members(buffer.Json, state);
        buffer.Json.WriteEndObject();
        buffer.Json.Flush();
        return buffer.Bytes.WrittenSpan;
    }
}

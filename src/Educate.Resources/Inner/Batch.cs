using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>Several calls in one: each is authorised and answered as if it had been sent alone.</summary>
[Allow<Anyone>]
internal sealed class Batch(InnerCalls calls, ErrorWriter errors, ResourceOptions options) : Endpoints
{
    /// <summary>What an inner call takes over from the outer one. An inner call cannot say otherwise: it is the same caller.</summary>
    private static readonly string[] Inherited =
    [
        "Cookie", "Authorization", "Host", "Origin", "Referer", "User-Agent", "Accept-Language",
        "X-CSRFToken", "X-CSRF2-Cookie", "X-CSRF2-Token",
    ];

    /// <summary>
    /// Makes the labelled calls of a JSON object and answers under the same labels. A call that fails does not fail the others.
    /// </summary>
    public async Task<PlainReply> Send([Body] Stream body, HttpContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = await BodyReader.ReadBytesAsync(context.Request, options.BatchLimit, cancel);
        using var document = BodyReader.Parse(bytes);
        if (document.RootElement.ValueKind is not JsonValueKind.Object)
        {
            throw Refusal.Invalid("A batch is a JSON object of labelled calls.");
        }

        var requests = new Dictionary<string, InnerRequest>(StringComparer.Ordinal);
        foreach (var call in document.RootElement.EnumerateObject())
        {
            requests[call.Name] = Read(call, context);
        }

        if (requests.Count > options.MaxBatchCalls)
        {
            throw Refusal.Invalid($"A batch can make at most {options.MaxBatchCalls} calls.");
        }

        return Write(context, await SendAllAsync(requests, context, cancel));
    }

    /// <summary>Neighbouring reads are made at once; everything else waits for what stands before it.</summary>
    private async Task<List<(string Label, InnerReply Reply)>> SendAllAsync(
        Dictionary<string, InnerRequest> requests, HttpContext context, CancellationToken cancel)
    {
        var replies = new List<(string Label, Task<InnerReply> Reply)>();
        foreach (var (label, request) in requests)
        {
            if (request.Method != "GET")
            {
                await Task.WhenAll(replies.Select(reply => reply.Reply));
            }

            var reply = SendAsync(request, context, cancel);
            replies.Add((label, reply));
            if (request.Method != "GET")
            {
                await reply;
            }
        }

        await Task.WhenAll(replies.Select(reply => reply.Reply));
        return replies.ConvertAll(reply => (reply.Label, reply.Reply.Result));
    }

    private async Task<InnerReply> SendAsync(InnerRequest request, HttpContext context, CancellationToken cancel)
    {
        try
        {
            if (!request.Target.StartsWith('/'))
            {
                throw Refusal.Invalid("The url of a call is a path of this server.");
            }

            if (RawTarget.Parse(request.Target).Path.TrimEnd('/') == options.BatchPath)
            {
                throw Refusal.Invalid("A batch cannot hold another.");
            }

            options.BatchGuard?.Invoke(context, request);
        }
        catch (RefusalException refusal)
        {
            return errors.ToReply(refusal);
        }

        return await calls.SendAsync(request, context.User, cancel);
    }

    private static InnerRequest Read(JsonProperty call, HttpContext context)
    {
        if (call.Value.ValueKind is not JsonValueKind.Object
            || !call.Value.TryGetProperty("url", out var url) || url.ValueKind is not JsonValueKind.String)
        {
            throw Refusal.Invalid($"The call '{call.Name}' has no url.");
        }

        var hasMethod = call.Value.TryGetProperty("method", out var method) && method.ValueKind is JsonValueKind.String;
        var body = call.Value.TryGetProperty("body", out var sent) ? sent : default;
        return new InnerRequest(
            hasMethod ? method.GetString()!.ToUpperInvariant() : "GET", url.GetString()!, BytesOf(body), HeadersOf(call.Value, context))
        {
            Scheme = context.Request.Scheme,
        };
    }

    private static byte[] BytesOf(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.String => Encoding.UTF8.GetBytes(body.GetString()!),
        _ => Encoding.UTF8.GetBytes(body.GetRawText()),
    };

    private static Dictionary<string, string> HeadersOf(JsonElement call, HttpContext context)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (call.TryGetProperty("headers", out var own) && own.ValueKind is JsonValueKind.Object)
        {
            foreach (var header in own.EnumerateObject().Where(header => header.Value.ValueKind is JsonValueKind.String))
            {
                headers[header.Name] = header.Value.GetString()!;
            }
        }

        foreach (var name in Inherited)
        {
            headers.Remove(name);
            if (context.Request.Headers.TryGetValue(name, out var value))
            {
                headers[name] = value.ToString();
            }
        }

        return headers;
    }

    private static PlainReply Write(HttpContext context, List<(string Label, InnerReply Reply)> replies)
    {
        var buffer = ReplyBuffer.Take();
        buffer.Json.Reset();
        buffer.Json.WriteStartObject();
        foreach (var (label, reply) in replies)
        {
            buffer.Json.WriteStartObject(label);
            buffer.Json.WriteNumber("status"u8, reply.Status);
            buffer.Json.WriteStartObject("headers"u8);
            foreach (var (name, values) in reply.Headers)
            {
                if (name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                {
                    context.Response.Headers.Append(name, new Microsoft.Extensions.Primitives.StringValues([.. values]));
                }
                else
                {
                    buffer.Json.WriteString(name, string.Join(", ", values));
                }
            }

            buffer.Json.WriteEndObject();
            buffer.Json.WritePropertyName("bodyJson"u8);
            WriteBody(buffer.Json, reply);
            buffer.Json.WriteEndObject();
        }

        buffer.Json.WriteEndObject();
        buffer.Json.Flush();
        return PlainReply.Bytes(buffer.Bytes.WrittenSpan.ToArray(), "application/json");
    }

    /// <summary>JSON as it is, text as a JSON text, and nothing else.</summary>
    private static void WriteBody(Utf8JsonWriter writer, InnerReply reply)
    {
        var type = reply.Headers.TryGetValue("Content-Type", out var values) && values is [var first, ..] ? first : "";
        var isText = type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);
        if (reply.Body.IsEmpty || !(isText || type.Contains("json", StringComparison.OrdinalIgnoreCase)))
        {
            writer.WriteNullValue();
        }
        else if (isText)
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(reply.Body.Span));
        }
        else
        {
            writer.WriteRawValue(reply.Body.Span, skipInputValidation: true);
        }
    }
}

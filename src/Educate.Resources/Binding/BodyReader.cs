using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Educate.Resources;

/// <summary>Reads the body of a request as its operation wants it.</summary>
internal sealed class BodyReader(ResourceOptions options)
{
    /// <summary>
    /// The body, before access is checked. Null when the operation takes none, none was sent to one that may be missing, or it is streamed.
    /// </summary>
    public async ValueTask<object?> ReadAsync(HttpContext context, Operation operation, CancellationToken cancel)
    {
        if (operation.Body is not { } parameter)
        {
            await LookAtUnwantedAsync(context, cancel);
            return null;
        }

        if (parameter.Type == typeof(Stream))
        {
            return null;
        }

        var limit = parameter.BodyRule!.Limit;
        var bytes = await ReadBytesAsync(context.Request, limit > 0 ? limit : options.BodyLimit, cancel);
        return parameter.Type == typeof(ReadOnlyMemory<byte>) ? bytes
            : bytes.IsEmpty && parameter.IsOptionalBody ? null
            : ReadJson(bytes, options.Json.GetTypeInfo(parameter.Type), parameter.IsOptionalBody);
    }

    /// <summary>The body as it comes in, once access was granted.</summary>
    public static Stream Open(HttpContext context, Parameter parameter)
    {
        if (parameter.BodyRule!.Limit > 0 && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = parameter.BodyRule.Limit;
        }

        return context.Request.Body;
    }

    /// <summary>JSON that is sent to an operation without a body must still be JSON.</summary>
    private async ValueTask LookAtUnwantedAsync(HttpContext context, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(context.Request.Method) || !context.Request.HasJsonContentType())
        {
            return;
        }

        var bytes = await ReadBytesAsync(context.Request, options.BodyLimit, cancel);
        if (!bytes.IsEmpty)
        {
            using var document = Parse(bytes);
        }
    }

    /// <summary>The bytes of a body, which must not be more than some.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, long limit, CancellationToken cancel)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[4096];
        while (await request.Body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (body.Length + count > limit)
            {
                throw TooLarge(limit);
            }

            body.Write(buffer, 0, count);
        }

        var bytes = new ReadOnlyMemory<byte>(body.GetBuffer(), 0, (int)body.Length);
        return bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private static object? ReadJson(ReadOnlyMemory<byte> bytes, JsonTypeInfo type, bool isOptional)
    {
        try
        {
            if (!Utf8.IsValid(bytes.Span))
            {
                throw Malformed();
            }

            var value = JsonSerializer.Deserialize(bytes.Span, type);
            return value is not null || isOptional ? value : throw Shapeless(bytes, type);
        }
        catch (JsonException)
        {
            throw Shapeless(bytes, type);
        }
        catch (Exception rejected) when (rejected is ArgumentException or FormatException or OverflowException or ValidationException)
        {
            throw Refusal.Invalid(rejected.Message);
        }
    }

    private static RefusalException Shapeless(ReadOnlyMemory<byte> bytes, JsonTypeInfo type)
    {
        using var document = Parse(bytes);
        return new RefusalException(400, null, "JSON didn't validate", BodyFaults.Find(document.RootElement, type));
    }

    /// <summary>A body as JSON, or the host's 400.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Utf8.IsValid(bytes.Span) ? JsonDocument.Parse(bytes) : throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    private static HostException Malformed() => new(400, "The body is not well-formed JSON.");

    private static HostException TooLarge(long limit) => new(413, $"The body is larger than {limit} bytes.");
}

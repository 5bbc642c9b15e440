using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>A result outside the envelope, of plain endpoints and actions: any status, headers and body.</summary>
public sealed class PlainReply
{
    private readonly Func<HttpContext, JsonSerializerOptions, Task> _write;
    private List<(string Name, string Value)>? _headers;

    private PlainReply(Func<HttpContext, JsonSerializerOptions, Task> write) => _write = write;

    /// <summary>A status without a body.</summary>
    public static PlainReply Status(int status) => new((context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>A value as JSON.</summary>
    public static PlainReply Json<T>(T value, int status = 200) => new((context, options) =>
    {
        var buffer = ReplyBuffer.Take();
        buffer.Value((value, options), static (writer, body) => JsonSerializer.Serialize(writer, body.value, body.options));
        Sending.Json(context, status, buffer.Bytes.WrittenSpan);
        return Task.CompletedTask;
    });

    /// <summary>Text of some type.</summary>
    public static PlainReply Text(string text, string contentType = "text/plain; charset=utf-8", int status = 200) =>
        Bytes(System.Text.Encoding.UTF8.GetBytes(text), contentType, status);

    /// <summary>Bytes of some type.</summary>
    public static PlainReply Bytes(ReadOnlyMemory<byte> bytes, string contentType, int status = 200) => new((context, _) =>
    {
        Sending.Bytes(context, status, contentType, bytes.Span);
        return Task.CompletedTask;
    });

    /// <summary>A stream, which is closed afterwards. One that can seek is answered in parts when the client asks for a range.</summary>
    public static PlainReply Stream(
        Stream stream, string contentType, DateTimeOffset? lastModified = null, string? tag = null, string? downloadName = null) =>
        Result(TypedResults.Stream(stream, contentType, downloadName, lastModified, TagOf(tag), enableRangeProcessing: true));

    /// <summary>A file, in parts when the client asks for a range.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="tag">A strong entity tag, without quotes.</param>
    /// <param name="downloadName">The name under which a browser saves it; null to show it.</param>
    public static PlainReply File(string path, string contentType, string? tag = null, string? downloadName = null) =>
        Result(TypedResults.PhysicalFile(path, contentType, downloadName, entityTag: TagOf(tag), enableRangeProcessing: true));

    /// <summary>What is asked for is elsewhere: 307, 301 when that is for good, or another status.</summary>
    public static PlainReply Redirect(string location, int status = 307) => Status(status).With("Location", HeaderText.Of(location));

    /// <summary>Whatever ASP.NET Core can answer.</summary>
    public static PlainReply Result(IResult result) => new((context, _) => result.ExecuteAsync(context));

    /// <summary>Adds a header field.</summary>
    public PlainReply With(string header, string value)
    {
        (_headers ??= []).Add((header, value));
        return this;
    }

    internal Task SendAsync(HttpContext context, JsonSerializerOptions options)
    {
        foreach (var (name, value) in _headers ?? [])
        {
            context.Response.Headers.Append(name, value);
        }

        return _write(context, options);
    }

    private static Microsoft.Net.Http.Headers.EntityTagHeaderValue? TagOf(string? tag) => tag is null ? null : new($"\"{tag}\"");
}

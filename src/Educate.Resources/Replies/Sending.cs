using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>Sends finished bytes: one write, with their length.</summary>
internal static class Sending
{
    public static void Json(HttpContext context, int status, ReadOnlySpan<byte> bytes) => Bytes(context, status, "application/json", bytes);

    /// <summary>The server sends what is written here when the request is over.</summary>
    public static void Bytes(HttpContext context, int status, string contentType, ReadOnlySpan<byte> bytes)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            response.BodyWriter.Write(bytes);
        }
    }
}

using System.Globalization;
using System.Text;

namespace Educate.Bench;

/// <summary>Makes the bytes of requests.</summary>
internal static class Request
{
    public static byte[] Get(string target, string? token, string? ifNoneMatch = null) =>
        Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Line("Authorization", token is null ? null : "Bearer " + token)}{Line("If-None-Match", ifNoneMatch)}\r\n");

    public static byte[] Send(string method, string target, string? token, byte[] body, string type = "application/json") =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Line("Authorization", token is null ? null : "Bearer " + token)}Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n")),
        .. body,
    ];

    private static string Line(string name, string? value) => value is null ? "" : $"{name}: {value}\r\n";
}

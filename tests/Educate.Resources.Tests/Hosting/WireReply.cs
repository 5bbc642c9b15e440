using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Educate.Resources.Tests.Hosting;

/// <summary>What came back over the wire.</summary>
public sealed record WireReply(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode? Json => JsonNode.Parse(Body);

    public string? this[string header] =>
        Headers.Where(pair => pair.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).FirstOrDefault();

    /// <param name="port">The server's port.</param>
    /// <param name="line">Method and target, written to the request line as they are.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="headers">Header fields.</param>
    public static async Task<WireReply> SendAsync(int port, string line, string? body, IReadOnlyList<(string Name, string Value)> headers)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        var request = new StringBuilder($"{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in headers)
        {
            request.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        if (body is not null || line.StartsWith('P'))
        {
            request.Append(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n");
        }

        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.Append("\r\n").ToString()), cancel);
        await stream.WriteAsync(bytes, cancel);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, cancel);
        return Parse(received.ToArray());
    }

    private static WireReply Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts.ElementAtOrDefault(1) ?? "")).ToList();
        var body = bytes[(end + 4)..];
        var isChunked = headers.Exists(header => header.Item1 == "Transfer-Encoding");
        return new WireReply(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, isChunked ? Join(body) : body);
    }

    private static byte[] Join(ReadOnlySpan<byte> chunks)
    {
        var all = new MemoryStream();
        while (true)
        {
            var end = chunks.IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(chunks[..end]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return all.ToArray();
            }

            all.Write(chunks.Slice(end + 2, size));
            chunks = chunks[(end + 2 + size + 2)..];
        }
    }
}

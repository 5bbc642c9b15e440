using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Educate.Bench;

/// <summary>One keep-alive connection over which requests go one after another. It blocks: each has a thread of its own.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 << 10];
    private int _bodyStart;
    private int _end;

    public Connection(Uri server) => _socket.Connect(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));

    /// <summary>The body of the last reply.</summary>
    public ReadOnlySpan<byte> Body => _buffer.AsSpan(_bodyStart, _end - _bodyStart);

    /// <summary>Sends a request and reads its whole reply. Returns the status.</summary>
    public int Exchange(ReadOnlySpan<byte> request)
    {
        _socket.Send(request);
        _end = 0;
        int head;
        do
        {
            Receive();
            head = _buffer.AsSpan(0, _end).IndexOf("\r\n\r\n"u8);
        }
        while (head < 0);

        _bodyStart = head + 4;
        var status = ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + _buffer[11] - '0';
        if (status is 204 or 304)
        {
            return status;
        }

        if (Header("Content-Length"u8) is { Length: > 0 } length && Utf8Parser.TryParse(length, out int bytes, out _))
        {
            while (_end < _bodyStart + bytes)
            {
                Receive();
            }
        }
        else
        {
            while (!Body.EndsWith("0\r\n\r\n"u8))
            {
                Receive();
            }
        }

        return status;
    }

    /// <summary>A header of the last reply; empty when it is absent.</summary>
    public string HeaderText(string name) => Encoding.ASCII.GetString(Header(Encoding.ASCII.GetBytes(name)));

    public void Dispose() => _socket.Dispose();

    private ReadOnlySpan<byte> Header(ReadOnlySpan<byte> name)
    {
        var lines = _buffer.AsSpan(0, _bodyStart);
        while (lines.IndexOf("\r\n"u8) is var end and > 0)
        {
            var line = lines[..end];
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name))
            {
                return line[(name.Length + 1)..].Trim((byte)' ');
            }

            lines = lines[(end + 2)..];
        }

        return [];
    }

    private void Receive()
    {
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var received = _socket.Receive(_buffer.AsSpan(_end));
        _end += received > 0 ? received : throw new IOException("The server closed the connection.");
    }
}

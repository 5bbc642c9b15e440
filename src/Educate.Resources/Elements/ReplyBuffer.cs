using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Educate.Resources;

/// <summary>
/// Where a reply is put together before any byte of it is sent. Writing a reply never waits, so one buffer for each thread is enough.
/// </summary>
internal sealed class ReplyBuffer
{
    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static ReplyBuffer? _mine;

    private ReplyBuffer()
    {
        Bytes = new ArrayBufferWriter<byte>(16 << 10);
        var rules = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        Json = new Utf8JsonWriter(Bytes, rules);
    }

    public ArrayBufferWriter<byte> Bytes { get; }

    /// <summary>Writes one value at a time behind what is there: reset before, flushed after.</summary>
    public Utf8JsonWriter Json { get; }

    public static ReplyBuffer Take()
    {
        var buffer = _mine is { Bytes.Capacity: <= KeptCapacity } mine ? mine : new ReplyBuffer();
        _mine = buffer;
        buffer.Bytes.ResetWrittenCount();
        return buffer;
    }

    /// <summary>A buffer of the caller's own.</summary>
    public static ReplyBuffer Make() => new();

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Bytes.GetSpan(bytes.Length));
        Bytes.Advance(bytes.Length);
    }

    public void Value<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        Json.Reset();
        write(Json, state);
        Json.Flush();
    }
}

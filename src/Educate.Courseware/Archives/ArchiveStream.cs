namespace Educate.Courseware.Archives;

/// <summary>
/// Reads the bytes of an archive. Faults of the data come out as <see cref="PackageRefusedException"/>, and more bytes than
/// <paramref name="limit"/> are refused, whatever they are.
/// </summary>
internal sealed class ArchiveStream(Stream inner, long limit) : Stream
{
    private long _read;

    /// <summary>How many zero bytes stand at the end of what was read so far.</summary>
    public long TrailingZeros { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(buffer[..inner.Read(buffer)]);
        }
        catch (Exception fault) when (IsFaultOfTheData(fault))
        {
            throw Broken(fault);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>True for the exceptions that readers of archives throw over broken data.</summary>
    public static bool IsFaultOfTheData(Exception fault) => fault is InvalidDataException or IOException or FormatException
        or ArgumentException or OverflowException or NotSupportedException or InvalidOperationException or IndexOutOfRangeException;

    /// <summary>The refusal for broken data.</summary>
    public static PackageRefusedException Broken(Exception fault) =>
        new("The archive is broken or was cut short. Make it again and send it once more.", fault);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        var last = bytes.LastIndexOfAnyExcept((byte)0);
        TrailingZeros = last < 0 ? TrailingZeros + bytes.Length : bytes.Length - last - 1;
        return _read <= limit ? bytes.Length : throw new PackageRefusedException($"The archive unpacks to more than the {limit >> 20} MB that are allowed.");
    }
}

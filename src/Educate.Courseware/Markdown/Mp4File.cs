using System.Buffers.Binary;
using System.Text;

namespace Educate.Courseware.Markdown;

/// <summary>Length and height of an MP4 file, from its <c>mvhd</c> and <c>tkhd</c> boxes; zero when they cannot be found.</summary>
internal readonly record struct Mp4File(long DurationMs, int Height)
{
    public static Mp4File Read(Stream stream)
    {
        var moov = Boxes(stream, 0, stream.Length).FirstOrDefault(box => box.Name == "moov");
        if (moov.Name is null)
        {
            return default;
        }

        var inside = Boxes(stream, moov.Start, moov.End).ToList();
        var heights = inside.Where(box => box.Name == "trak").SelectMany(trak => Boxes(stream, trak.Start, trak.End)).Where(box => box.Name == "tkhd")
            .Select(tkhd => (int)(Number(stream, tkhd.End - 4, 4) >> 16));
        return new Mp4File(inside.Where(box => box.Name == "mvhd").Select(mvhd => Duration(stream, mvhd.Start)).FirstOrDefault(), heights.DefaultIfEmpty().Max());
    }

    private static long Duration(Stream stream, long start)
    {
        var isLong = Number(stream, start, 1) == 1;
        var scale = Number(stream, start + (isLong ? 20 : 12), 4);
        var units = Number(stream, start + (isLong ? 24 : 16), isLong ? 8 : 4);
        return scale <= 0 || units is <= 0 or > 1L << 50 ? 0 : units * 1000 / scale;
    }

    private static IEnumerable<(string Name, long Start, long End)> Boxes(Stream stream, long from, long to)
    {
        while (from + 8 <= to)
        {
            var size = Number(stream, from, 4);
            var name = Name(stream, from + 4);
            var header = size == 1 ? 16 : 8;
            size = size switch { 0 => to - from, 1 => Number(stream, from + 8, 8), _ => size };
            if (size < header || size > to - from)
            {
                yield break;
            }

            yield return (name, from + header, from + size);
            from += size;
        }
    }

    private static long Number(Stream stream, long at, int bytes)
    {
        Span<byte> buffer = stackalloc byte[8];
        buffer.Clear();
        if (at < 0 || at + bytes > stream.Length)
        {
            return 0;
        }

        stream.Position = at;
        stream.ReadExactly(buffer[(8 - bytes)..]);
        return BinaryPrimitives.ReadInt64BigEndian(buffer);
    }

    private static string Name(Stream stream, long at)
    {
        Span<byte> buffer = stackalloc byte[4];
        stream.Position = at;
        stream.ReadExactly(buffer);
        return Encoding.Latin1.GetString(buffer);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Educate.Resources;

/// <summary>The weak tags of envelopes.</summary>
internal static class EntityTag
{
    /// <summary>A tag of the bytes sent and of the page asked for.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, Paging paging)
    {
        var page = paging.Start is null ? 0 : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(paging.Start.AsSpan()), 1);
        Span<byte> sums = stackalloc byte[20];
        BinaryPrimitives.WriteUInt64LittleEndian(sums, XxHash3.HashToUInt64(bytes));
        BinaryPrimitives.WriteUInt64LittleEndian(sums[8..], page);
        BinaryPrimitives.WriteInt32LittleEndian(sums[16..], paging.Limit);
        return Weak(XxHash3.HashToUInt64(sums).ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>The header's text for a tag that an operation chose.</summary>
    public static string Weak(string tag) => $"W/\"{HeaderText.Of(tag).Replace("\"", "%22", StringComparison.Ordinal)}\"";

    /// <summary>Whether the client has what it would be sent.</summary>
    /// <param name="sent">The values of <c>If-None-Match</c>.</param>
    /// <param name="tag">The text of the tag.</param>
    /// <param name="standard">Whether lists, <c>*</c> and weak comparison count.</param>
    public static bool Matches(StringValues sent, string tag, bool standard)
    {
        if (sent.Count == 0)
        {
            return false;
        }

        if (sent == tag || !standard || !EntityTagHeaderValue.TryParseList(sent, out var tags))
        {
            return sent == tag;
        }

        var ours = EntityTagHeaderValue.Parse(tag);
        return tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(ours, useStrongComparison: false));
    }
}

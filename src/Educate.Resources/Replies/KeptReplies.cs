using System.Collections.Concurrent;

namespace Educate.Resources;

/// <summary>A finished reply, and the stamp it was made under.</summary>
internal sealed record KeptReply(ulong Stamp, string Tag, byte[] Bytes);

/// <summary>Finished replies by caller and address, up to a number of bytes; when that is reached it starts again.</summary>
internal sealed class KeptReplies(long capacity)
{
    private const int Overhead = 200;

    private ConcurrentDictionary<string, KeptReply> _replies = new(StringComparer.Ordinal);
    private long _size;

    public KeptReply? Find(string key, ulong stamp) => _replies.TryGetValue(key, out var reply) && reply.Stamp == stamp ? reply : null;

    public void Keep(string key, KeptReply reply)
    {
        var size = reply.Bytes.Length + (2L * key.Length) + Overhead;
        if (size > capacity / 4)
        {
            return;
        }

        if (Interlocked.Add(ref _size, size) > capacity)
        {
            _replies = new ConcurrentDictionary<string, KeptReply>(StringComparer.Ordinal);
            Interlocked.Exchange(ref _size, size);
        }

        _replies[key] = reply;
    }
}

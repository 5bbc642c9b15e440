using System.Collections.Concurrent;

namespace Educate.Server.People;

/// <summary>
/// Counts what each of many callers does: each has a bucket of tokens that fills steadily. Buckets that are full again are dropped when there
/// are many.
/// </summary>
internal sealed class TokenBuckets<TKey>(TimeProvider time, double perSecond, double burst)
    where TKey : notnull
{
    private const int Many = 50_000;
    private readonly ConcurrentDictionary<TKey, Bucket> _buckets = new();

    /// <summary>Takes a token. False, with the seconds until the next one, when there is none.</summary>
    public bool TryTake(TKey key, out int retryAfter)
    {
        if (_buckets.Count > Many)
        {
            DropFull();
        }

        var now = time.GetTimestamp();
        var bucket = _buckets.GetOrAdd(key, static (_, made) => new Bucket(made.burst, made.now), (burst, now));
        lock (bucket)
        {
            bucket.Fill(Filled(bucket, now), now);
            if (bucket.Tokens >= 1)
            {
                bucket.Tokens--;
                retryAfter = 0;
                return true;
            }

            retryAfter = Math.Max(1, (int)Math.Ceiling((1 - bucket.Tokens) / perSecond));
            return false;
        }
    }

    private double Filled(Bucket bucket, long now) =>
        Math.Min(burst, bucket.Tokens + (time.GetElapsedTime(bucket.At, now).TotalSeconds * perSecond));

    private void DropFull()
    {
        var now = time.GetTimestamp();
        foreach (var (key, bucket) in _buckets)
        {
            lock (bucket)
            {
                if (Filled(bucket, now) >= burst)
                {
                    _buckets.TryRemove(key, out _);
                }
            }
        }
    }

    private sealed class Bucket(double tokens, long at)
    {
        public double Tokens { get; set; } = tokens;

        public long At { get; private set; } = at;

        public void Fill(double tokens, long now) => (Tokens, At) = (tokens, now);
    }
}

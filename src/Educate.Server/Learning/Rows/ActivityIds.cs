namespace Educate.Server.Learning;

/// <summary>Makes the ids of activity rows: the milliseconds of the time, then a count that keeps rows of one millisecond in order.</summary>
internal static class ActivityIds
{
    private const int CountBits = 20;
    private static long _count = Random.Shared.NextInt64(1 << (CountBits - 1));

    public static long Next(DateTimeOffset at)
    {
        var count = Interlocked.Increment(ref _count) & ((1 << CountBits) - 1);
        return (at.ToUnixTimeMilliseconds() << CountBits) | count;
    }
}

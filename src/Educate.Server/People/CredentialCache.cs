using System.Collections.Concurrent;
using Educate.Contracts;

namespace Educate.Server.People;

/// <summary>
/// Credentials found valid, remembered for 30 seconds so that a request needs no question to the database. Bounded: of two generations the
/// older one is dropped when the younger is full.
/// </summary>
internal sealed class CredentialCache(TimeProvider time)
{
    private const int MostInGeneration = 10_000;
    private static readonly TimeSpan _trusted = TimeSpan.FromSeconds(30);

    private ConcurrentDictionary<string, Entry> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Entry> _old = new(StringComparer.Ordinal);

    /// <summary>The caller of a credential that was checked lately; null when it must be looked up.</summary>
    public Caller? Find(string secret) =>
        (_young.TryGetValue(secret, out var entry) || _old.TryGetValue(secret, out entry)) && time.GetUtcNow() < entry.Until
            ? entry.Caller
            : null;

    public void Remember(Secret secret, Caller caller, DateTimeOffset? expires)
    {
        if (_young.Count >= MostInGeneration)
        {
            _old = _young;
            _young = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
        }

        var until = time.GetUtcNow() + _trusted;
        _young[secret.Text] = new Entry(caller, expires < until ? expires.Value : until);
    }

    /// <summary>Forgets what one person showed, so that a revocation or a changed role takes effect in this process at once.</summary>
    public void Forget(UserId owner)
    {
        foreach (var generation in new[] { _young, _old })
        {
            foreach (var (text, entry) in generation)
            {
                if (entry.Caller.UserId == owner)
                {
                    generation.TryRemove(text, out _);
                }
            }
        }
    }

    private sealed record Entry(Caller Caller, DateTimeOffset Until);
}

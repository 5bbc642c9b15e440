using System.Collections.Concurrent;

namespace Educate.Resources;

/// <summary>Remembers what was made of a text. When it is full it starts again, so that no sender can make it grow.</summary>
internal sealed class BoundedCache<T>(int capacity)
{
    private const int MaxTextLength = 2048;

    private ConcurrentDictionary<string, T> _entries = new(StringComparer.Ordinal);
    private int _count;

    public bool TryGet(string text, out T? value) => _entries.TryGetValue(text, out value);

    public void Add(string text, T value)
    {
        if (text.Length > MaxTextLength || !_entries.TryAdd(text, value))
        {
            return;
        }

        if (Interlocked.Increment(ref _count) > capacity)
        {
            _entries = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
            _count = 0;
        }
    }
}

using System.Collections;
using System.Runtime.CompilerServices;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>Elements that are kept in memory and never change, with the bytes that each member is written as.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The record that an element is.</typeparam>
public sealed class SnapshotTable<TKey, T>
    where TKey : notnull
    where T : class, IElement<TKey>
{
    private readonly T[] _elements;
    private readonly Dictionary<TKey, int> _positions;
    private readonly ConditionalWeakTable<object, SnapshotRow[]> _encoded = [];

    /// <summary>Takes the elements in the order in which lists show them.</summary>
    /// <exception cref="ArgumentException">Two have the same key.</exception>
    public SnapshotTable(IEnumerable<T> elements)
    {
        _elements = [.. elements];
        _positions = new Dictionary<TKey, int>(_elements.Length);
        for (var i = 0; i < _elements.Length; i++)
        {
            _positions.Add(_elements[i].Id, i);
        }

        All = new SnapshotRows<TKey, T>(this, 0, _elements.Length);
    }

    /// <summary>All elements.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The element of a key; null when there is none.</summary>
    public T? Find(TKey id) => _positions.TryGetValue(id, out var at) ? _elements[at] : null;

    /// <summary>The elements of some keys, in their order; unknown keys are left out.</summary>
    public IReadOnlyList<T> Select(IReadOnlyList<TKey> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var positions = new int[ids.Count];
        var count = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            if (_positions.TryGetValue(ids[i], out var at))
            {
                positions[count++] = at;
            }
        }

        return new SnapshotRows<TKey, T>(this, positions, count);
    }

    /// <summary>One page of all elements, where <c>start</c> is a count.</summary>
    public Page<T> Page(Paging paging)
    {
        var (start, end) = paging.Range(_elements.Length);
        return start == 0 && end == _elements.Length
            ? new Page<T>(All)
            : new Page<T>(new SnapshotRows<TKey, T>(this, start, end - start), paging.NextAfter(end, _elements.Length), _elements.Length);
    }

    internal T At(int position) => _elements[position];

    /// <summary>The rows of elements of this table; the list itself when it holds others.</summary>
    internal IReadOnlyList<T> RowsOf(IReadOnlyList<T> elements)
    {
        if (elements is SnapshotRows<TKey, T>)
        {
            return elements;
        }

        var positions = new int[elements.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            if (!_positions.TryGetValue(elements[i].Id, out positions[i]) || !ReferenceEquals(_elements[positions[i]], elements[i]))
            {
                return elements;
            }
        }

        return new SnapshotRows<TKey, T>(this, positions, positions.Length);
    }

    internal SnapshotRow[] Encoded(RecordShape<TKey, T> shape) =>
        _encoded.TryGetValue(shape, out var rows) ? rows : _encoded.GetValue(shape, key => EncodeAll((RecordShape<TKey, T>)key));

    private SnapshotRow[] EncodeAll(RecordShape<TKey, T> shape)
    {
        var buffer = ReplyBuffer.Make();
        return Array.ConvertAll(_elements, element => shape.Encode(buffer, element));
    }
}

/// <summary>The bytes of one element's members, and where each ends.</summary>
internal readonly record struct SnapshotRow(byte[] Bytes, int[] Ends)
{
    public ReadOnlySpan<byte> Slice(int from, int to)
    {
        var start = from == 0 ? 0 : Ends[from - 1];
        return Bytes.AsSpan(start, Ends[to - 1] - start);
    }
}

/// <summary>Some elements of a snapshot, by position, so that they can be written from its bytes.</summary>
internal sealed class SnapshotRows<TKey, T> : IReadOnlyList<T>
    where TKey : notnull
    where T : class, IElement<TKey>
{
    private readonly SnapshotTable<TKey, T> _table;
    private readonly int[]? _positions;
    private readonly int _start;

    public SnapshotRows(SnapshotTable<TKey, T> table, int start, int count)
    {
        _table = table;
        _start = start;
        Count = count;
    }

    public SnapshotRows(SnapshotTable<TKey, T> table, int[] positions, int count)
    {
        _table = table;
        _positions = positions;
        Count = count;
    }

    public int Count { get; }

    public T this[int index] => _table.At(PositionOf(index));

    public void Write(ReplyBuffer buffer, RecordShape<TKey, T> shape, Projection projection)
    {
        var rows = _table.Encoded(shape);
        for (var i = 0; i < Count; i++)
        {
            if (i > 0)
            {
                buffer.Raw(","u8);
            }

            var row = rows[PositionOf(i)];
            foreach (var (from, to) in projection.Runs)
            {
                buffer.Raw(row.Slice(from, to));
            }

            buffer.Raw("}"u8);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PositionOf(int index) => _positions is null ? _start + index : _positions[index];
}

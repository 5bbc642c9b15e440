using Educate.Contracts;

namespace Educate.Resources;

/// <summary>
/// A resource whose elements are in memory as an immutable table. Get, multi-get and get-all are built in; get-all's <c>start</c> is a
/// count. Elements of the table that finders return are copied out of it as bytes.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The record that an element is.</typeparam>
public abstract class SnapshotResource<TKey, T> : Resource<TKey, T>
    where TKey : notnull
    where T : class, IElement<TKey>
{
    /// <summary>The table to answer from. Read it once in an operation: it may be replaced at any time.</summary>
    protected abstract SnapshotTable<TKey, T> Table { get; }

    /// <inheritdoc />
    protected internal sealed override SnapshotTable<TKey, T> Snapshot => Table;

    /// <summary>The element of one key.</summary>
    [Get]
    public virtual T? Get(TKey id) => Table.Find(id);

    /// <summary>The elements of several keys.</summary>
    [MultiGet]
    public virtual IReadOnlyList<T> MultiGet(IReadOnlyList<TKey> ids) => Table.Select(ids);

    /// <summary>All elements, page by page.</summary>
    [GetAll]
    public virtual Page<T> GetAll(Paging paging) => Table.Page(paging);
}

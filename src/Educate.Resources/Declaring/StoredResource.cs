using System.Linq.Expressions;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>
/// A resource whose elements are rows of a store that answers LINQ. Get, multi-get and get-all are built in; get-all's <c>start</c> is a
/// count, and finders may return a query of rows. Only the members that will be written are read.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The record that an element is.</typeparam>
/// <typeparam name="TRow">The row that it is made of.</typeparam>
public abstract class StoredResource<TKey, T, TRow> : Resource<TKey, T>, IStored
    where TKey : notnull
    where T : class, IElement<TKey>
    where TRow : class
{
    /// <summary>How an element is made of a row: <c>row => new Course { Id = row.Id, … }</c>.</summary>
    protected abstract Expression<Func<TRow, T>> Shape { get; }

    /// <summary>The rows that the caller may see, in the order of lists.</summary>
    protected abstract IQueryable<TRow> Visible { get; }

    /// <summary>The rows that the caller may change; those that are visible, unless overridden.</summary>
    protected virtual IQueryable<TRow> Editable => Visible;

    /// <summary>The element of one key.</summary>
    [Get]
    public virtual async ValueTask<T?> Get(TKey id, CancellationToken cancel) =>
        (await ReadAsync(WithKeys(Visible, [id]), cancel)) is [var only, ..] ? only : null;

    /// <summary>The elements of several keys.</summary>
    [MultiGet]
    public virtual async ValueTask<IReadOnlyList<T>> MultiGet(IReadOnlyList<TKey> ids, CancellationToken cancel) =>
        await ReadAsync(WithKeys(Visible, ids), cancel);

    /// <summary>All elements, page by page.</summary>
    [GetAll]
    public virtual ValueTask<Page<T>> GetAll(Paging paging, CancellationToken cancel) => PageAsync(Visible, paging, cancel);

    async ValueTask<object> IStored.PageOfAsync(IQueryable rows, CancellationToken cancel) =>
        await PageAsync((IQueryable<TRow>)rows, Request.Paging, cancel);

    /// <summary>
    /// The row of a key, to be changed. Refused with 404 when it cannot be seen and with 403 when it can but may not be changed.
    /// </summary>
    protected async ValueTask<TRow> EditAsync(TKey id, CancellationToken cancel) =>
        await FirstAsync(WithKeys(Editable, [id]), cancel)
        ?? (await FirstAsync(WithKeys(Visible, [id]), cancel) is null
            ? throw Refusal.NotFound()
            : throw Refusal.Forbidden("You may see this but not change it."));

    /// <summary>The elements that rows are shaped to.</summary>
    protected async ValueTask<IReadOnlyList<T>> ReadAsync(IQueryable<TRow> rows, CancellationToken cancel) =>
        await Queries.ListAsync(rows.Select(Pruning.Of(Shape, Request)), cancel);

    /// <summary>One page of the elements that rows are shaped to, where <c>start</c> is a count.</summary>
    protected async ValueTask<Page<T>> PageAsync(IQueryable<TRow> rows, Paging paging, CancellationToken cancel)
    {
        var start = Math.Max(paging.StartNumber() ?? 0, 0);
        var limit = Math.Clamp(paging.Limit, 0, int.MaxValue - 1);
        var read = await ReadAsync(rows.Skip(start).Take(limit + 1), cancel);
        return read.Count <= limit ? new Page<T>(read) : new Page<T>(read.Range(0, limit), limit > 0 ? $"{(long)start + limit}" : null);
    }

    private IQueryable<TRow> WithKeys(IQueryable<TRow> rows, IReadOnlyList<TKey> ids) => rows.Where(KeyFilter.Of(Shape, ids));

    private static async ValueTask<TRow?> FirstAsync(IQueryable<TRow> rows, CancellationToken cancel) =>
        await Queries.ListAsync(rows.Take(1), cancel) is [var only, ..] ? only : null;
}

using System.Globalization;
using System.Linq.Expressions;
using System.Net;
using System.Runtime.CompilerServices;
using Educate.Client.Protocol;

namespace Educate.Client;

/// <summary>A list on the server: a finder with its arguments, or all elements. Nothing is sent until it is read.</summary>
public sealed class Listing<T>
    where T : class
{
    private readonly Call _call;

    internal Listing(Call call) => _call = call;

    /// <summary>The same list with relations followed.</summary>
    public Listing<T> With(params IEnumerable<Include> includes) => new(_call with { Includes = [.. _call.Includes, .. includes] });

    /// <summary>Reads the whole list, page by page as it is needed.</summary>
    /// <param name="select">What is made of each element; the members that it names are the fields that are asked for.</param>
    /// <param name="cancel">Stops reading.</param>
    public async IAsyncEnumerable<TResult> ListAsync<TResult>(
        Expression<Func<T, TResult>> select, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var selection = new Selection<T, TResult>(select);
        string? start = null;
        do
        {
            var page = await ReadAsync(selection, start, null, null, cancel).ConfigureAwait(false);
            foreach (var element in page!.Elements)
            {
                yield return element;
            }

            start = page.Paging.Next;
        }
        while (start is not null);
    }

    /// <summary>Reads the whole list into memory.</summary>
    /// <inheritdoc cref="ListAsync" path="/param" />
    public async Task<IReadOnlyList<TResult>> AllAsync<TResult>(Expression<Func<T, TResult>> select, CancellationToken cancel = default)
    {
        var all = new List<TResult>();
        await foreach (var element in ListAsync(select, cancel).ConfigureAwait(false))
        {
            all.Add(element);
        }

        return all;
    }

    /// <summary>Reads the first element; the default when the list is empty or the server says that there is none.</summary>
    /// <inheritdoc cref="ListAsync" path="/param" />
    public async Task<TResult?> FirstAsync<TResult>(Expression<Func<T, TResult>> select, CancellationToken cancel = default)
    {
        try
        {
            return (await PageAsync(select, limit: 1, cancel: cancel).ConfigureAwait(false)).Elements is [var first, ..] ? first : default;
        }
        catch (EducateException none) when (none.IsNotFound)
        {
            return default;
        }
    }

    /// <summary>Reads one page.</summary>
    /// <param name="select">What is made of each element; the members that it names are the fields that are asked for.</param>
    /// <param name="start">Where it begins: <c>Paging.Next</c> of the page before.</param>
    /// <param name="limit">How many elements it may have.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<Reply<TResult>> PageAsync<TResult>(
        Expression<Func<T, TResult>> select, string? start = null, int? limit = null, CancellationToken cancel = default) =>
        (await ReadAsync(new Selection<T, TResult>(select), start, limit, null, cancel).ConfigureAwait(false))!;

    /// <summary>Reads one page, unless it still is what it was.</summary>
    /// <param name="select">What is made of each element; the members that it names are the fields that are asked for.</param>
    /// <param name="etag">The tag of the version that the caller has.</param>
    /// <param name="limit">How many elements it may have.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <returns>Null when nothing changed.</returns>
    public Task<Reply<TResult>?> PageIfChangedAsync<TResult>(
        Expression<Func<T, TResult>> select, string etag, int? limit = null, CancellationToken cancel = default) =>
        ReadAsync(new Selection<T, TResult>(select), null, limit, etag, cancel);

    private async Task<Reply<TResult>?> ReadAsync<TResult>(
        Selection<T, TResult> selection, string? start, int? limit, string? etag, CancellationToken cancel)
    {
        var target = _call.Target(selection.Fields).With("start", start).With("limit", limit?.ToString(CultureInfo.InvariantCulture));
        var answer = await _call.Connection.GetAsync(target.ToString(), etag, cancel).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.NotModified ? null : Envelope.Read(answer, selection);
    }
}

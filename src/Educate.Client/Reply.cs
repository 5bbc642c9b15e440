using System.Text.Json;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>One page of elements with what was linked to them.</summary>
public sealed class Reply<TResult>
{
    private readonly JsonElement _linked;

    internal Reply(IReadOnlyList<TResult> elements, PagingBody paging, JsonElement linked, string? etag)
    {
        Elements = elements;
        Paging = paging;
        ETag = etag;
        _linked = linked;
    }

    /// <summary>The elements of this page, as they were selected.</summary>
    public IReadOnlyList<TResult> Elements { get; }

    /// <summary>Where the list goes on, and how long it is when that is known.</summary>
    public PagingBody Paging { get; }

    /// <summary>The tag of this version of the answer, for asking again whether it changed.</summary>
    public string? ETag { get; }

    /// <summary>What an include led to, each element once. Empty when it found nothing, or was not part of the call.</summary>
    public IReadOnlyList<TLinked> Linked<T, TLinked>(Include<T, TLinked> include)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(include);
        return include.Read(_linked);
    }
}

namespace Educate.Contracts;

/// <summary>Where a list goes on, and how long it is.</summary>
public sealed record PagingBody
{
    /// <summary>The next page's <c>start</c>; opaque. Null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>How many elements there are on all pages, when that is known.</summary>
    public long? Total { get; init; }
}

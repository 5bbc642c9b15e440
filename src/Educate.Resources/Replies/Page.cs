namespace Educate.Resources;

/// <summary>One page of a list.</summary>
/// <param name="Elements">The elements of this page.</param>
/// <param name="Next">The next page's <c>start</c>; null on the last page.</param>
/// <param name="Total">How many there are on all pages, when that is known.</param>
/// <param name="Facets">Counts by which the list can be narrowed, by facet.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Elements, string? Next = null, long? Total = null, IReadOnlyDictionary<string, Facet>? Facets = null)
{
    /// <summary>
    /// The page of a list that is wholly in memory, where <c>start</c> is a count. It says nothing about paging when everything fits on
    /// one page.
    /// </summary>
    public static Page<T> Of(IReadOnlyList<T> all, Paging paging)
    {
        ArgumentNullException.ThrowIfNull(all);
        var (start, end) = paging.Range(all.Count);
        return start == 0 && end == all.Count
            ? new Page<T>(all)
            : new Page<T>(all.Range(start, end), paging.NextAfter(end, all.Count), all.Count);
    }
}

/// <summary>One way to narrow a list.</summary>
/// <param name="Entries">The values and how many elements each has.</param>
/// <param name="Cardinality">How many values there are in all, when that is known.</param>
public sealed record Facet(IReadOnlyList<FacetEntry> Entries, int? Cardinality = null);

/// <summary>One value of a facet.</summary>
/// <param name="Id">The value.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Count">How many elements have it.</param>
public sealed record FacetEntry(string Id, string? Name, long Count);

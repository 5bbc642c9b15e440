namespace Educate.Resources;

/// <summary>Reads queries of any provider: as the items come, where the provider can.</summary>
internal static class Queries
{
    public static async ValueTask<List<T>> ListAsync<T>(IQueryable<T> query, CancellationToken cancel)
    {
        if (query is not IAsyncEnumerable<T> streamed)
        {
            return [.. query];
        }

        var list = new List<T>();
        await foreach (var item in streamed.WithCancellation(cancel))
        {
            list.Add(item);
        }

        return list;
    }
}

/// <summary>A stored resource, whose operations may return queries of rows.</summary>
internal interface IStored
{
    /// <summary>The page that the request asks for.</summary>
    ValueTask<object> PageOfAsync(IQueryable rows, CancellationToken cancel);
}

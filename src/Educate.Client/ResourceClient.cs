using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>
/// What every resource can be asked. The lambda is the field list: the members that it names are asked for, and all of them when
/// it takes the element as a whole.
/// </summary>
/// <typeparam name="TKey">The key of an element.</typeparam>
/// <typeparam name="T">The element.</typeparam>
public abstract class ResourceClient<TKey, T>
    where TKey : notnull
    where T : class, IElement<TKey>
{
    // Well below the server's limit of 500, and short enough for every proxy's limit on addresses.
    private const int KeysInOneCall = 100;

    private protected ResourceClient(Connection connection) => Connection = connection;

    private protected Connection Connection { get; }

    private protected static string Name { get; } = ResourceNames.Of<T>();

    /// <summary>Reads one element with all its fields.</summary>
    /// <exception cref="EducateException">There is none, or the caller may not see it.</exception>
    public Task<T> GetAsync(TKey id, CancellationToken cancel = default) => GetAsync(id, element => element, cancel);

    /// <summary>Reads some fields of one element: <c>GetAsync(id, c => new { c.Name, c.Slug })</c>.</summary>
    /// <exception cref="EducateException">There is none, or the caller may not see it.</exception>
    public async Task<TResult> GetAsync<TResult>(TKey id, Expression<Func<T, TResult>> select, CancellationToken cancel = default) =>
        (await GetAsync(id, select, [], cancel).ConfigureAwait(false)).Elements[0];

    /// <summary>Reads some fields of one element together with what it is related to.</summary>
    /// <exception cref="EducateException">There is none, or the caller may not see it.</exception>
    public async Task<Reply<TResult>> GetAsync<TResult>(
        TKey id, Expression<Func<T, TResult>> select, IReadOnlyList<Include> includes, CancellationToken cancel = default)
    {
        var selection = new Selection<T, TResult>(select);
        var call = new Call(Connection, Name) { Key = id.ToString(), Includes = includes };
        var answer = await Connection.GetAsync(call.Target(selection.Fields).ToString(), null, cancel).ConfigureAwait(false);
        var reply = Envelope.Read(answer, selection);
        return reply.Elements.Count == 1
            ? reply
            : throw new EducateException(answer.Status, null, $"The server answered {reply.Elements.Count} elements for one key.");
    }

    /// <summary>Reads some fields of one element; the default when there is none, or the caller may not see it.</summary>
    public async Task<TResult?> FindAsync<TResult>(TKey id, Expression<Func<T, TResult>> select, CancellationToken cancel = default)
    {
        try
        {
            return await GetAsync(id, select, cancel).ConfigureAwait(false);
        }
        catch (EducateException none) when (none.IsNotFound)
        {
            return default;
        }
    }

    /// <summary>Reads some fields of many elements. Those that do not exist, or that the caller may not see, are left out.</summary>
    public async Task<IReadOnlyList<TResult>> GetManyAsync<TResult>(
        IEnumerable<TKey> ids, Expression<Func<T, TResult>> select, CancellationToken cancel = default)
    {
        var selection = new Selection<T, TResult>(select);
        var found = new List<TResult>();
        foreach (var keys in ids.Distinct().Select(Listable).Chunk(KeysInOneCall))
        {
            var call = new Call(Connection, Name) { Parameters = [("ids", string.Join(',', keys))] };
            var answer = await Connection.GetAsync(call.Target(selection.Fields).ToString(), null, cancel).ConfigureAwait(false);
            found.AddRange(Envelope.Read(answer, selection).Elements);
        }

        return found;
    }

    private protected Listing<T> All() => new(new Call(Connection, Name));

    private protected Listing<T> Finder(string name, params (string Name, string? Value)[] parameters) =>
        new(new Call(Connection, Name) { Parameters = [("q", name), .. parameters] });

    private protected Task<Answer> CreateAsync<TBody>(TBody body, JsonTypeInfo<TBody> info, CancellationToken cancel) =>
        Connection.SendAsync(HttpMethod.Post, Name, JsonSerializer.SerializeToUtf8Bytes(body, info), cancel);

    private protected Task<Answer> UpdateAsync<TBody>(TKey id, TBody body, JsonTypeInfo<TBody> info, CancellationToken cancel) =>
        UpdateAsync(id, JsonSerializer.SerializeToUtf8Bytes(body, info), cancel);

    private protected Task<Answer> UpdateAsync(TKey id, byte[] json, CancellationToken cancel) =>
        Connection.SendAsync(HttpMethod.Put, new Target(Name, id.ToString()!).ToString(), json, cancel);

    private protected Task RemoveAsync(TKey id, CancellationToken cancel) =>
        Connection.SendAsync(HttpMethod.Delete, new Target(Name, id.ToString()!).ToString(), null, cancel);

    private static string Listable(TKey id)
    {
        var text = id.ToString()!;
        return text.Contains(',', StringComparison.Ordinal)
            ? throw new ArgumentException($"'{text}' cannot be one of several keys: a comma separates them. Ask for it alone.", nameof(id))
            : text;
    }
}

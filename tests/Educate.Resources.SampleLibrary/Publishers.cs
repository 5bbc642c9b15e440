using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>A house that prints books.</summary>
public sealed record Publisher : IElement<string>
{
    /// <summary>The key.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Where it is.</summary>
    public string? City { get; init; }
}

/// <summary>The publishers, which show nothing but their key unless asked.</summary>
[Resource("publishers"), Allow<Anyone>]
public sealed class Publishers : Resource<string, Publisher>
{
    internal static readonly Dictionary<string, Publisher> All = new Publisher[]
    {
        new() { Id = "chilton", Name = "Chilton Books", Slug = "chilton-books" },
        new() { Id = "murray", Name = "John Murray", Slug = "john-murray" },
        new() { Id = "gollancz", Name = "Gollancz", Slug = "gollancz" },
    }.ToDictionary(publisher => publisher.Id);

    /// <summary>One publisher.</summary>
    [Get]
    public Publisher? Get(string id) => All.GetValueOrDefault(id);
}

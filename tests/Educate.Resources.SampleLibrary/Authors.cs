using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>Somebody who writes.</summary>
public sealed record Author : IElement<long>
{
    /// <summary>The key.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What there is to know.</summary>
    public string? Bio { get; init; }

    /// <summary>Who prints for them.</summary>
    public required string PublisherId { get; init; }
}

/// <summary>The authors.</summary>
[Resource("authors", DefaultFields = "name"), Allow<Anyone>]
[Attaches("publisherId", typeof(Publisher))]
public sealed class Authors : Resource<long, Author>
{
    internal static readonly Dictionary<long, Author> All = new Author[]
    {
        new() { Id = 1, Name = "Frank Herbert", Bio = "Wrote Dune.", PublisherId = "chilton" },
        new() { Id = 2, Name = "Jane Austen", PublisherId = "murray" },
        new() { Id = 3, Name = "Terry Pratchett", PublisherId = "gollancz" },
        new() { Id = 4, Name = "Neil Gaiman", PublisherId = "gollancz" },
    }.ToDictionary(author => author.Id);

    /// <summary>One author.</summary>
    [Get]
    public Author? Get(long id) => All.GetValueOrDefault(id);

    /// <summary>Some authors.</summary>
    [MultiGet]
    public IReadOnlyList<Author> MultiGet(IReadOnlyList<long> ids) => [.. All.Values.Where(author => ids.Contains(author.Id))];
}

using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>What somebody thinks of a book.</summary>
/// <param name="Id">The key.</param>
/// <param name="Text">The words.</param>
public sealed record Review(string Id, string Text) : IElement<string>;

/// <summary>The parent that was asked about.</summary>
/// <param name="Parent">Its key.</param>
public sealed record Tally(string Parent);

/// <summary>The reviews of a book, which say how they were asked for.</summary>
[Resource("reviews", Parent = typeof(Books), DefaultFields = "text"), Allow<Anyone>]
public sealed class Reviews : Resource<string, Review>
{
    /// <summary>One review.</summary>
    [Get]
    public Review Get([ParentKey] string bookId, string id) => new(id, $"get parent={bookId}");

    /// <summary>Some reviews.</summary>
    [MultiGet]
    public IReadOnlyList<Review> MultiGet([ParentKey] string bookId, IReadOnlyList<string> ids) =>
        [.. ids.Select(id => new Review(id, $"multiGet parent={bookId}"))];

    /// <summary>All reviews, of which there is one.</summary>
    [GetAll]
    public IReadOnlyList<Review> GetAll([ParentKey] string bookId) => [new("all", $"getAll parent={bookId}")];

    /// <summary>Replaces a review.</summary>
    [Update]
    public Review Update([ParentKey] string bookId, string id) => new(id, $"update parent={bookId}");

    /// <summary>Changes a review.</summary>
    [Patch]
    public Review Patch([ParentKey] string bookId, string id) => new(id, $"patch parent={bookId}");

    /// <summary>Deletes a review, and tags the reply with the book.</summary>
    [Delete]
    public Reply<Review> Delete([ParentKey] string bookId) => Reply<Review>.Nothing().Tagged(bookId);

    /// <summary>Adds a review.</summary>
    [Create]
    public string Create() => "r1";

    /// <summary>Reviews of somebody.</summary>
    [Finder]
    public IReadOnlyList<Review> ByUser([ParentKey] string bookId, string user) => [new("echo", $"byUser({bookId},{user})")];

    /// <summary>Reviews of somebody somewhere.</summary>
    [Finder]
    public IReadOnlyList<Review> WithDefaults([ParentKey] string bookId, string user, string domain = "defaultDomain") =>
        [new("echo", $"withDefaults({bookId},{user},{domain})")];

    /// <summary>Says which book it is.</summary>
    [Action]
    public Tally Tally([ParentKey] string bookId) => new(bookId);
}

/// <summary>Stars for a book.</summary>
/// <param name="Id">The key.</param>
/// <param name="Score">How many.</param>
public sealed record Rating(int Id, int Score) : IElement<int>;

/// <summary>The ratings of a book, in their third version.</summary>
[Resource("ratings", Version = 3, Parent = typeof(Books), DefaultFields = "score"), Allow<Anyone>]
public sealed class Ratings : Resource<int, Rating>
{
    /// <summary>One rating.</summary>
    [Get]
    public Rating Get(int id) => new(id, 5);

    /// <summary>All ratings, of which there is one.</summary>
    [GetAll]
    public IReadOnlyList<Rating> GetAll() => [new(0, 5)];
}

/// <summary>A scribble in a book.</summary>
/// <param name="Id">The key.</param>
/// <param name="Text">The words.</param>
public sealed record Note(string Id, string Text) : IElement<string>;

/// <summary>The notes in a book, whose address has no version.</summary>
[Resource("notes", Version = 0, Parent = typeof(Books), DefaultFields = "text"), Allow<Anyone>]
public sealed class Notes : Resource<string, Note>
{
    /// <summary>One note.</summary>
    [Get]
    public Note Get([ParentKey] string bookId, string id) => new(id, $"note parent={bookId}");
}

using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>A book of the library.</summary>
public sealed record Book : IElement<string>
{
    /// <summary>The key.</summary>
    public required string Id { get; init; }

    /// <summary>What is on the cover.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about.</summary>
    public required string Blurb { get; init; }

    /// <summary>How many pages it has, when somebody counted.</summary>
    public int? PageCount { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<long> AuthorIds { get; init; }

    /// <summary>Who printed it.</summary>
    public required string PublisherId { get; init; }
}

/// <summary>A book to be added.</summary>
/// <param name="Title">What is on the cover.</param>
/// <param name="Blurb">What it is about.</param>
/// <param name="AuthorIds">Who wrote it.</param>
/// <param name="PublisherId">Who printed it.</param>
/// <param name="PageCount">How many pages it has.</param>
public sealed record BookDraft(string Title, string Blurb, IReadOnlyList<long> AuthorIds, string PublisherId, int? PageCount = null);

/// <summary>The books, with their authors and publishers attached to every read.</summary>
[Resource("books", DefaultFields = "title"), Allow<Anyone>]
[Attaches("authorIds", typeof(Author))]
[Attaches("publisherId", typeof(Publisher))]
public sealed class Books : Resource<string, Book>
{
    private static readonly Book[] Shelf =
    [
        new() { Id = "b1", Title = "Dune", Blurb = "Sand.", PageCount = 412, AuthorIds = [1], PublisherId = "chilton" },
        new() { Id = "b2", Title = "Emma", Blurb = "Matchmaking.", AuthorIds = [2], PublisherId = "murray" },
        new() { Id = "b3", Title = "Good Omens", Blurb = "Apocalypse.", AuthorIds = [3, 4], PublisherId = "gollancz" },
    ];

    /// <summary>One book.</summary>
    [Get]
    public Reply<Book> Get(string id) =>
        Shelf.FirstOrDefault(book => book.Id == id) is { } book ? WithRelated(new Page<Book>([book])) : throw Refusal.NotFound();

    /// <summary>Some books.</summary>
    [MultiGet]
    public Reply<Book> MultiGet(IReadOnlyList<string> ids) => WithRelated(new Page<Book>([.. Shelf.Where(book => ids.Contains(book.Id))]));

    /// <summary>All books from the one whose key is <c>start</c>.</summary>
    [GetAll]
    public Reply<Book> GetAll(Paging paging)
    {
        var rest = Shelf.SkipWhile(book => paging.Start is { } start && book.Id != start).ToList();
        var page = rest.Take(paging.Limit).ToList();
        return WithRelated(new Page<Book>(page, rest.Skip(page.Count).FirstOrDefault()?.Id, Shelf.Length));
    }

    /// <summary>Adds a book; it is always called b4, and forgotten.</summary>
    [Create]
    public Reply<Book> Create([Body] BookDraft draft) => Reply<Book>.Created("b4", new Book
    {
        Id = "b4",
        Title = draft.Title,
        Blurb = draft.Blurb,
        PageCount = draft.PageCount,
        AuthorIds = draft.AuthorIds,
        PublisherId = draft.PublisherId,
    });

    /// <summary>The books with a title.</summary>
    [Finder]
    public Reply<Book> ByTitle(string title) => WithRelated(new Page<Book>([.. Shelf.Where(book => book.Title == title)]));

    /// <summary>Two books and the languages there are.</summary>
    [Finder]
    public Reply<Book> Faceted() => WithRelated(new Page<Book>(Shelf[..2], Total: 2, Facets: new Dictionary<string, Facet>
    {
        ["languages"] = new([new FacetEntry("en", "English", 2), new FacetEntry("fr", "French", 0)], 23),
    }));

    /// <summary>Does nothing.</summary>
    [Action]
    public void Reindex()
    {
    }

    /// <summary>Says how many books there are.</summary>
    [Action]
    public Summary Summarize(int level) => new(level, Shelf.Length);

    /// <summary>Answers with a word.</summary>
    [Action]
    public string Ping() => "pong";

    private static Reply<Book> WithRelated(Page<Book> page)
    {
        var authors = page.Elements.SelectMany(book => book.AuthorIds).Distinct().Select(id => Authors.All[id]).ToList();
        var publishers = page.Elements.Select(book => book.PublisherId).Concat(authors.Select(author => author.PublisherId)).Distinct();
        return Reply<Book>.Of(page).Attach(authors).Attach<Publisher>([.. publishers.Select(id => Publishers.All[id])]);
    }
}

/// <summary>How many books there are.</summary>
/// <param name="Level">The level that was asked for.</param>
/// <param name="Count">The number.</param>
public sealed record Summary(int Level, int Count);

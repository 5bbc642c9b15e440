namespace Educate.Resources;

/// <summary>A result with more than elements: an entity tag, attached collections, the key of something created, or a redirect.</summary>
/// <typeparam name="T">The element of the resource.</typeparam>
public sealed class Reply<T>
    where T : class
{
    private Reply(Page<T>? page) => Page = page;

    internal Page<T>? Page { get; }

    internal string? Tag { get; private set; }

    internal object? CreatedKey { get; private set; }

    internal string? Location { get; private set; }

    internal bool IsPermanent { get; private set; }

    internal List<Attachment> Attached { get; } = [];

    /// <summary>No element: 204, or 404 from a get.</summary>
    public static Reply<T> Nothing() => new((Page<T>?)null);

    /// <summary>One element; null as <see cref="Nothing"/>.</summary>
    public static Reply<T> Of(T? element) => new(element is null ? null : new Page<T>([element]));

    /// <summary>Several elements.</summary>
    public static Reply<T> Of(IReadOnlyList<T> elements) => new(new Page<T>(elements));

    /// <summary>A page of elements.</summary>
    public static Reply<T> Of(Page<T> page) => new(page);

    /// <summary>Something was created: its key and, when the client is to see it, the element.</summary>
    public static Reply<T> Created(object key, T? element = null) =>
        new(element is null ? null : new Page<T>([element])) { CreatedKey = key };

    /// <summary>What is asked for is elsewhere: 307, or 301 when that is for good.</summary>
    public static Reply<T> Redirect(string location, bool permanent = false) =>
        new((Page<T>?)null) { Location = location, IsPermanent = permanent };

    /// <summary>Sets the entity tag, without quotes, instead of the one computed from the bytes.</summary>
    public Reply<T> Tagged(string tag)
    {
        Tag = tag;
        return this;
    }

    /// <summary>
    /// Attaches elements of another resource, of which <c>includes=</c> chooses. The later of two for one resource counts.
    /// </summary>
    /// <param name="elements">The elements.</param>
    /// <param name="to">The resource class, when several resources have this element type.</param>
    public Reply<T> Attach<TOther>(IReadOnlyList<TOther> elements, Type? to = null)
        where TOther : class
    {
        Attached.Add(new Attachment(to ?? typeof(TOther), elements));
        return this;
    }
}

internal readonly record struct Attachment(Type To, object Elements);

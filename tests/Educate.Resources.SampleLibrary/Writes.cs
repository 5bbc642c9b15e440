using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>A book that is not finished.</summary>
/// <param name="Id">The key.</param>
/// <param name="Title">Its working title.</param>
public sealed record Draft(int Id, string Title) : IElement<int>;

/// <summary>Drafts, whose writes answer without a representation.</summary>
[Resource("drafts", DefaultFields = "title"), Allow<Anyone>]
public sealed class Drafts : Resource<int, Draft>
{
    /// <summary>One draft.</summary>
    [Get]
    public Draft Get(int id) => new(id, $"Draft {id}");

    /// <summary>Adds a draft.</summary>
    [Create]
    public int Create() => 3;

    /// <summary>Deletes a draft.</summary>
    [Delete]
    public void Delete()
    {
    }

    /// <summary>Replaces a draft.</summary>
    [Update]
    public void Update()
    {
    }
}

/// <summary>Something with a tag of its own.</summary>
/// <param name="Id">The key.</param>
/// <param name="Foo">A word.</param>
public sealed record Tagged(int Id, string Foo) : IElement<int>;

/// <summary>Replies with entity tags that the resource chooses.</summary>
[Resource("tagged", DefaultFields = "foo"), Allow<Anyone>]
public sealed class TaggedThings : Resource<int, Tagged>
{
    /// <summary>One thing.</summary>
    [Get]
    public Reply<Tagged> Get(int id) => Reply<Tagged>.Of(new Tagged(id, "bar")).Tagged("asdf");

    /// <summary>Replaces a thing.</summary>
    [Update]
    public Reply<Tagged> Update() => Reply<Tagged>.Nothing().Tagged("1");
}

/// <summary>Something that is elsewhere.</summary>
/// <param name="Id">The key.</param>
/// <param name="Foo">A word.</param>
public sealed record Moved(int Id, string Foo) : IElement<int>;

/// <summary>Things that have moved.</summary>
[Resource("moved"), Allow<Anyone>]
public sealed class MovedThings : Resource<int, Moved>
{
    /// <summary>Where one thing is now: 1 for the time being, 2 for good.</summary>
    [Get]
    public Reply<Moved> Get(int id) => id is 1 or 2 ? Reply<Moved>.Redirect("/elsewhere", permanent: id == 2) : throw Refusal.NotFound();
}

/// <summary>A label on something.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">The words.</param>
public sealed record Sticker(StickerId Id, string Label) : IElement<StickerId>;

/// <summary>Stickers, whose key has a format of its own.</summary>
[Resource("stickers", DefaultFields = "label"), Allow<Anyone>]
public sealed class Stickers : Resource<StickerId, Sticker>
{
    /// <summary>One sticker.</summary>
    [Get]
    public Sticker Get(StickerId id) => new(id, "x");
}

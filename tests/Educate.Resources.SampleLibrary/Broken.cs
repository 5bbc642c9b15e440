using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>Something that is never there.</summary>
/// <param name="Id">The key.</param>
/// <param name="Title">Its name.</param>
public sealed record Broken(int Id, string Title) : IElement<int>;

/// <summary>Operations that fail, each in its way.</summary>
[Resource("broken", DefaultFields = "title"), Allow<Anyone>]
public sealed class BrokenThings : Resource<int, Broken>
{
    /// <summary>Refused as 404 <c>id</c>; 409 as <c>conflict</c>; 500 is a mistake of the server.</summary>
    [Get]
    public Broken Get(int id) => id switch
    {
        409 => throw Refusal.Conflict("Busy", details: new { by = "m1" }),
        500 => throw new InvalidOperationException("Nobody maps this."),
        _ => throw Refusal.NotFound($"Bad id {id}", "id"),
    };

    /// <summary>Refused as <c>boom</c>.</summary>
    [Create]
    public int Create() => throw new NotSupportedException("The resource maps this.");

    /// <summary>Refused as <c>bad</c>.</summary>
    [GetAll]
    public IReadOnlyList<Broken> GetAll() => throw Refusal.Invalid("You lose!", "bad");

    /// <inheritdoc />
    protected override RefusalException? Translate(Exception exception) =>
        exception is NotSupportedException ? new RefusalException(400, "boom", null) : null;
}

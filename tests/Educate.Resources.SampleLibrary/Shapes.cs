using System.Text.Json;
using System.Text.Json.Serialization;
using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>A figure of some kind.</summary>
public abstract record Figure;

/// <summary>A round one.</summary>
/// <param name="X">A number.</param>
public sealed record Circle(int X) : Figure;

/// <summary>One with corners.</summary>
/// <param name="Y">A word.</param>
public sealed record Square(string Y) : Figure;

/// <summary>One that is only described.</summary>
/// <param name="Text">The description.</param>
public sealed record Described(string Text) : Figure;

/// <summary>Figures as a name and a definition.</summary>
public sealed class TypedFigure() : UnionConverter<Figure>(UnionStyle.Typed, UnionMember<Figure>.Of<Circle>("circle"), UnionMember<Figure>.Of<Square>("square"));

/// <summary>Figures with a name among their members.</summary>
public sealed class FlatFigure() : UnionConverter<Figure>(UnionStyle.Flat, UnionMember<Figure>.Of<Circle>("circle"), UnionMember<Figure>.Of<Square>("square"));

/// <summary>Figures under the name of their type.</summary>
public sealed class PlainFigure() : UnionConverter<Figure>(UnionStyle.Untagged, UnionMember<Figure>.Of<Circle>("acme.Circle"), UnionMember<Figure>.Of<Square>("acme.Square"));

/// <summary>A circle, or a text.</summary>
public sealed class CircleOrText() : UnionConverter<Figure>(
    UnionStyle.Typed,
    UnionMember<Figure>.Of<Circle>("circle"),
    UnionMember<Figure>.Of<Described, string>("str", text => new Described(text), described => described.Text));

/// <summary>Figures written in every way.</summary>
public record ShapeDraft
{
    /// <summary>As a name and a definition.</summary>
    [JsonConverter(typeof(TypedFigure))]
    public Figure? Typed { get; init; }

    /// <summary>With a name among the members.</summary>
    [JsonConverter(typeof(FlatFigure))]
    public Figure? Flat { get; init; }

    /// <summary>Under the name of the type.</summary>
    [JsonConverter(typeof(PlainFigure))]
    public Figure? Plain { get; init; }

    /// <summary>A circle, or a text.</summary>
    [JsonConverter(typeof(CircleOrText))]
    public Figure? Prim { get; init; }

    /// <summary>A record whose members nobody knows.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Any { get; init; }

    /// <summary>How many.</summary>
    public int? Count { get; init; }
}

/// <summary>Figures written in every way, under a key.</summary>
public sealed record Shape : ShapeDraft, IElement<string>
{
    /// <summary>Takes over what was sent.</summary>
    public Shape(ShapeDraft draft)
        : base(draft)
    {
    }

    /// <summary>The key.</summary>
    public string Id => "s1";
}

/// <summary>Shapes, which answer with what was understood.</summary>
[Resource("shapes", DefaultFields = "typed,flat,plain,prim,any,count"), Allow<Anyone>]
public sealed class Shapes : Resource<string, Shape>
{
    /// <summary>Adds a shape.</summary>
    [Create]
    public Reply<Shape> Create([Body] ShapeDraft draft) => Reply<Shape>.Created("s1", new Shape(draft));
}

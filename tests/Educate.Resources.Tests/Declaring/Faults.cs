using Educate.Contracts;

namespace Educate.Resources.Tests.Declaring;

public sealed record Thing(string Id, string Name, int Size, Id<Uri> OtherId) : IElement<string>;

public sealed record Nameless(object Id) : IElement<object>;

[Resource("a")]
public sealed class NoRule : Resource<string, Thing>
{
    [Get]
    public Thing? Get(string id) => new(id, id, 0, default);
}

[Resource("a")]
public sealed class NoBase;

[Resource("a b")]
public sealed class BadName : Resource<string, Thing>;

[Resource("a", DefaultFields = "name,colour")]
public sealed class NoField : Resource<string, Thing>;

[Resource("a")]
public sealed class NoTextKey : Resource<object, Nameless>;

[Resource("a"), Allow<Anyone>]
public sealed class TwoGets : Resource<string, Thing>
{
    [Get]
    public Thing? Get(string id) => Also(id);

    [Get]
    public Thing? Also(string id) => new(id, id, 0, default);
}

[Resource("a"), Allow<Anyone>]
public sealed class TwoFinders : Resource<string, Thing>
{
    [Finder]
    public IReadOnlyList<Thing> Find() => [];

    [Finder("find")]
    public IReadOnlyList<Thing> Also() => [];
}

[Resource("a"), Allow<Anyone>]
public sealed class BadKey : Resource<string, Thing>
{
    [Get]
    public Thing? Get(int id) => new($"{id}", "", id, default);
}

[Resource("a"), Allow<Anyone>]
public sealed class BadKeys : Resource<string, Thing>
{
    [MultiGet]
    public IReadOnlyList<Thing> MultiGet(List<string> ids) => [.. ids.Select(id => new Thing(id, id, 0, default))];
}

[Resource("a"), Allow<Anyone>]
public sealed class NoKey : Resource<string, Thing>
{
    [Get]
    public Thing? Get() => null;
}

[Resource("a"), Allow<Anyone>]
public sealed class BadParameter : Resource<string, Thing>
{
    [Finder]
    public IReadOnlyList<Thing> Find(Uri value) => [new(value.ToString(), "", 0, default)];
}

[Resource("a"), Allow<Anyone>]
public sealed class Reserved : Resource<string, Thing>
{
    [Finder]
    public IReadOnlyList<Thing> Find(int limit) => [new("", "", limit, default)];
}

[Resource("a"), Allow<Anyone>]
public sealed class RequiredInGet : Resource<string, Thing>
{
    [Get]
    public Thing? Get(string id, string colour) => new(id, colour, 0, default);
}

[Resource("a"), Allow<Anyone>]
public sealed class BadDefault : Resource<string, Thing>
{
    [Finder]
    public IReadOnlyList<Thing> Find([DefaultText("a")] int value) => [new("", "", value, default)];
}

[Resource("a"), Allow<Anyone>]
public sealed class BadResult : Resource<string, Thing>
{
    [Finder]
    public string Find() => "";
}

[Resource("a"), Allow<Anyone>]
public sealed class BadGrant : Resource<string, Thing>
{
    [Get]
    public Thing? Get(string id, [Granted] string who) => new(id, who, 0, default);
}

[Resource("a"), Allow<Anyone>]
public sealed class TwoBodies : Resource<string, Thing>
{
    [Create]
    public string Create([Body] Thing one, [Body] Thing two) => one.Id + two.Id;
}

[Resource("a"), Allow<Anyone>]
public sealed class NotNested : Resource<string, Thing>
{
    [Get]
    public Thing? Get([ParentKey] string parent, string id) => new(id, parent, 0, default);
}

[Resource("a", Parent = typeof(Uri))]
public sealed class LostParent : Resource<string, Thing>;

[Resource("a"), Follows("Colour")]
public sealed class LostMember : Resource<string, Thing>;

[Resource("a"), Follows(nameof(Thing.OtherId))]
public sealed class LostTarget : Resource<string, Thing>;

[Resource("a"), Follows(nameof(Thing.Name))]
public sealed class NamelessTarget : Resource<string, Thing>;

[Resource("a"), Follows(nameof(Thing.Name), To = typeof(NoMultiGet))]
public sealed class NoMultiGet : Resource<string, Thing>;

[Resource("a"), Follows(nameof(Thing.Name), To = typeof(NoJoin), Join = nameof(Thing.Name))]
public sealed class NoJoin : Resource<string, Thing>;

[Resource("a"), Follows(nameof(Thing.Size), To = typeof(OtherKey)), Allow<Anyone>]
public sealed class OtherKey : Resource<string, Thing>
{
    [MultiGet]
    public IReadOnlyList<Thing> MultiGet(IReadOnlyList<string> ids) => [.. ids.Select(id => new Thing(id, id, 0, default))];
}

[Resource("a"), Attaches("name", typeof(TwoRelations)), Attaches("name", typeof(Thing))]
public sealed class TwoRelations : Resource<string, Thing>;

[Resource("a"), Attaches("x", typeof(Uri))]
public sealed class LostAttachment : Resource<string, Thing>;

[Resource("a")]
public sealed class NoPage : Resource<string, Thing>
{
    [Relation]
    public IReadOnlyList<Thing> Others() => [];
}

[Resource("a"), Allow<Anyone>]
public sealed class PlainInResource : Resource<string, Thing>
{
    [Plain("GET", "/x")]
    public string Go() => "";
}

[Allow<Anyone>]
public sealed class FinderInEndpoints : Endpoints
{
    [Finder]
    public string Find() => "";
}

[Allow<Anyone>]
public sealed class BadPath : Endpoints
{
    [Plain("GET", "doors")]
    public string Go() => "";
}

[Allow<Anyone>]
public sealed class LostPathParameter : Endpoints
{
    [Plain("GET", "/{door}")]
    public string Go() => "";
}

[Allow<Anyone>]
public sealed class TwicePlain : Endpoints
{
    [Plain("GET", "/same")]
    public string Go() => "";

    [Plain("GET", "/same")]
    public string Again() => "";
}

public sealed class OpenPlain : Endpoints
{
    [Plain("GET", "/open")]
    public string Go() => "";
}

[Resource("same")]
public sealed class SameA : Resource<string, Thing>;

[Resource("same")]
public sealed class SameB : Resource<string, Thing>;

[Resource("pointer"), Attaches("thing", typeof(Thing))]
public sealed class Arrow : Resource<string, Thing>;

/// <summary>Says what it is, but not what it does.</summary>
[Resource("undocumented"), Allow<Anyone>]
public sealed class Undocumented : Resource<string, Thing>
{
    [Get]
    public Thing? Get(string id) => new(id, id, 0, default);
}

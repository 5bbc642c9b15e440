using Educate.Contracts;

namespace Educate.Resources.Tests.World;

public sealed record Source(string Id, Id<Refuser> RefuserId) : IElement<string>;

[Resource("sources"), Allow<Anyone>, Follows(nameof(Source.RefuserId))]
public sealed class Sources : Resource<string, Source>
{
    [Get]
    public Source Get(string id) => new(id, new Id<Refuser>("r"));
}

public sealed record Refuser(Id<Refuser> Id) : IElement<Id<Refuser>>;

[Resource("refusers"), Allow<Anyone>]
public sealed class Refusers : Resource<Id<Refuser>, Refuser>
{
    [MultiGet]
    public IReadOnlyList<Refuser> MultiGet(IReadOnlyList<Id<Refuser>> ids) => throw Refusal.Forbidden($"None of {ids.Count}.");
}

namespace Educate.Resources;

/// <summary>The collections to write in <c>linked</c>, and whether there was anything to choose from.</summary>
internal sealed record Linked(IReadOnlyList<LinkedCollection> Written, bool IsAnythingAttached)
{
    public static readonly Linked Nothing = new([], false);
}

/// <summary>
/// Finds the related elements that <c>includes=</c> asks for, one hop for all elements at a time: each hop asks a target once, however
/// many elements there are. A later hop goes through a collection even when that is not written itself.
/// </summary>
internal sealed class Linker(ResourceRequest request, ResourceSet resources)
{
    private readonly Selection _includes = request.IncludeNames;
    private readonly Dictionary<ResourceModel, LinkedCollection> _collections = [];
    private readonly Dictionary<Operation, KeySet> _asked = [];
    private readonly List<LinkedCollection> _written = [];
    private readonly HashSet<string> _writtenNames = new(StringComparer.Ordinal);

    public async ValueTask<Linked> LinkAsync(Answer answer, int maxHops, CancellationToken cancel)
    {
        foreach (var (to, elements) in answer.Attached)
        {
            var target = resources.Find(to)!;
            var collection = target.Shape.NewCollection(target);
            collection.Add(elements);
            _collections[target] = collection;
        }

        FindWrittenNames();
        var wave = new List<Source> { new(request.Model!, answer.Elements!, _includes.Own) };
        wave.AddRange(_collections.Values.Select(collection => SourceOf(collection.Model, collection.Elements)));
        for (var hop = 0; wave.Count > 0; hop++)
        {
            var steps = StepsOf(wave);
            if (hop == maxHops && steps.Count > 0)
            {
                throw new RefusalException(400, "naptime.parse.includes", $"includes can follow at most {maxHops} relations in a row.");
            }

            wave = await TakeAsync(steps, cancel);
        }

        return new Linked(_written, _collections.Count > 0);
    }

    /// <summary>What is asked for by name somewhere is never followed on behalf of a later hop alone.</summary>
    private void FindWrittenNames()
    {
        AddTargets(request.Model!, _includes.Own);
        foreach (var (name, names) in _includes.Groups)
        {
            if (resources.Find(name) is { } model)
            {
                AddTargets(model, names);
            }
        }

        void AddTargets(ResourceModel model, Names names)
        {
            foreach (var relation in model.Relations.Values)
            {
                if (names.Has(relation.Name))
                {
                    _writtenNames.Add(relation.Target.WireName);
                }
            }
        }
    }

    private Source SourceOf(ResourceModel model, object elements) =>
        new(model, elements, _includes.Group(model));

    /// <summary>The relations to follow from some elements, with those to one target together.</summary>
    private Dictionary<(ResourceModel Target, Operation Operation), Step> StepsOf(List<Source> wave)
    {
        var steps = new Dictionary<(ResourceModel, Operation), Step>();
        foreach (var source in wave)
        {
            foreach (var relation in source.Model.Relations.Values)
            {
                var asked = source.Names.Has(relation.Name);
                if (asked)
                {
                    Write(relation);
                }
                else if (_writtenNames.Contains(relation.Target.WireName) || !_includes.Groups.ContainsKey(relation.Target.WireName))
                {
                    continue;
                }

                switch (relation)
                {
                    case FollowedRelation followed:
                        var step = GetOrAdd(steps, followed.Target, followed.Operation);
                        step.Keys ??= followed.NewKeys();
                        followed.Collect(source.Elements, step.Keys);
                        break;
                    case ContextualRelation contextual:
                        GetOrAdd(steps, contextual.Target, contextual.Operation).Pages.Add(source);
                        break;
                }
            }
        }

        return steps;
    }

    private static Step GetOrAdd(Dictionary<(ResourceModel, Operation), Step> steps, ResourceModel target, Operation operation)
    {
        if (!steps.TryGetValue((target, operation), out var step))
        {
            steps[(target, operation)] = step = new Step();
        }

        return step;
    }

    private void Write(Relation relation)
    {
        if (!_collections.TryGetValue(relation.Target, out var collection))
        {
            if (relation is AttachedRelation)
            {
                return;
            }

            _collections[relation.Target] = collection = relation.Target.Shape.NewCollection(relation.Target);
        }

        if (!_written.Contains(collection))
        {
            _written.Add(collection);
        }
    }

    /// <summary>Asks each target once, and returns what is new.</summary>
    private async ValueTask<List<Source>> TakeAsync(
        Dictionary<(ResourceModel Target, Operation Operation), Step> steps, CancellationToken cancel)
    {
        var found = new List<Source>();
        foreach (var ((target, operation), step) in steps)
        {
            if (step.Keys is { } keys)
            {
                if (_asked.TryGetValue(operation, out var known))
                {
                    keys.Except(known);
                }
                else
                {
                    _asked[operation] = keys;
                }

                Keep(target, keys.Count == 0 ? null : await LinkedReads.ReadLinkedAsync(target, operation, keys, request, cancel), found);
            }

            foreach (var page in step.Pages)
            {
                Keep(target, await LinkedReads.ReadRelationAsync(target, operation, page.Model, page.Elements, request, cancel), found);
            }
        }

        return found;
    }

    private void Keep(ResourceModel target, object? elements, List<Source> found)
    {
        if (!_collections.TryGetValue(target, out var collection))
        {
            _collections[target] = collection = target.Shape.NewCollection(target);
        }

        if (elements is not null && collection.Add(elements) is { } added)
        {
            found.Add(SourceOf(target, added));
        }
    }

    private sealed record Source(ResourceModel Model, object Elements, Names Names);

    private sealed class Step
    {
        public KeySet? Keys { get; set; }

        public List<Source> Pages { get; } = [];
    }
}

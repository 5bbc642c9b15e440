namespace Educate.Resources;

/// <summary>Where a path leads: to a resource, with the keys on the way, or to a plain endpoint.</summary>
internal sealed class Route
{
    public ResourceModel? Model { get; init; }

    /// <summary>The keys of the resources around a nested one, outermost first.</summary>
    public IReadOnlyList<object> ParentKeys { get; init; } = [];

    /// <summary>The key of the element; null for the collection.</summary>
    public object? Key { get; init; }

    /// <summary>The methods of a plain path.</summary>
    public PlainPath? Plain { get; init; }

    /// <summary>The parameters in a plain path.</summary>
    public IReadOnlyDictionary<string, string> Captured { get; init; } = new Dictionary<string, string>();
}

/// <summary>Finds what a path leads to. A path whose keys do not parse leads nowhere.</summary>
internal sealed class RouteTable(ResourceSet resources, string prefix)
{
    private readonly Dictionary<string, ResourceModel>.AlternateLookup<ReadOnlySpan<char>> _roots =
        resources.Roots.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds what a path leads to. False when the path is not the library's to answer, not even with 404.</summary>
    public bool TryFind(string path, string method, out Route? route)
    {
        var plain = resources.Plain.Find(path);
        var isOurs = path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == '/');
        var answers = plain?.Plain!.OperationFor(method) is not null;
        route = answers || !isOurs ? plain : FindResource(path) ?? plain;
        return isOurs || answers;
    }

    private Route? FindResource(string path)
    {
        var rest = path.AsSpan(Math.Min(prefix.Length + 1, path.Length));
        rest = rest is [.., '/'] ? rest[..^1] : rest;
        if (!_roots.TryGetValue(Next(ref rest), out var model))
        {
            return null;
        }

        List<object>? parents = null;
        while (true)
        {
            if (rest.IsEmpty)
            {
                return new Route { Model = model, ParentKeys = parents ?? (IReadOnlyList<object>)[] };
            }

            rest = rest[1..];
            var text = Next(ref rest);
            if (text.IsEmpty || !model.Shape.Key.TryParse(text.ToString(), out var key))
            {
                return null;
            }

            if (rest.IsEmpty)
            {
                return new Route { Model = model, ParentKeys = parents ?? (IReadOnlyList<object>)[], Key = key };
            }

            rest = rest[1..];
            if (!model.Children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Next(ref rest), out var child))
            {
                return null;
            }

            (parents ??= []).Add(key!);
            model = child;
        }
    }

    /// <summary>Takes the text before the next slash, and leaves the slash and what follows.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var segment = slash < 0 ? rest : rest[..slash];
        rest = slash < 0 ? [] : rest[slash..];
        return segment;
    }
}

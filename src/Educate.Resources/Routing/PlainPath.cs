namespace Educate.Resources;

/// <summary>A tree of the paths of plain endpoints, a level for each segment.</summary>
internal sealed class PlainPath
{
    private readonly Dictionary<string, PlainPath> _literals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlainPath> _parameters = new(StringComparer.Ordinal);

    /// <summary>The operations of this path by HTTP method.</summary>
    public Dictionary<string, Operation> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>The operation of a method; HEAD is answered as GET.</summary>
    public Operation? OperationFor(string method) =>
        Operations.GetValueOrDefault(method) ?? (method == "HEAD" ? Operations.GetValueOrDefault("GET") : null);

    /// <summary>Adds an operation. False when the path has one of this method already.</summary>
    public bool Add(string path, string method, Operation operation)
    {
        var node = this;
        foreach (var segment in path.Trim('/').Split('/'))
        {
            var (level, key) = segment is ['{', .., '}'] ? (node._parameters, segment[1..^1]) : (node._literals, segment);
            if (!level.TryGetValue(key, out var next))
            {
                level[key] = next = new PlainPath();
            }

            node = next;
        }

        return node.Operations.TryAdd(method, operation);
    }

    /// <summary>Finds a path; a trailing slash does not count.</summary>
    public Route? Find(string path)
    {
        if (_literals.Count + _parameters.Count == 0 || path is not ['/', ..])
        {
            return null;
        }

        var end = path.Length > 1 && path[^1] == '/' ? path.Length - 1 : path.Length;
        var captured = new List<(string Name, string Value)>();
        return Find(path, 1, end, captured) is { } node
            ? new Route { Plain = node, Captured = captured.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal) }
            : null;
    }

    private PlainPath? Find(string path, int start, int end, List<(string Name, string Value)> captured)
    {
        if (start > end)
        {
            return Operations.Count > 0 ? this : null;
        }

        var slash = path.IndexOf('/', start, end - start);
        var stop = slash < 0 ? end : slash;
        if (stop == start)
        {
            return null;
        }

        if (_literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(start, stop - start), out var literal)
            && literal.Find(path, stop + 1, end, captured) is { } exact)
        {
            return exact;
        }

        foreach (var (name, next) in _parameters)
        {
            var takesRest = name[0] == '*';
            captured.Add((name.TrimStart('*'), takesRest ? path[start..end] : path[start..stop]));
            if (next.Find(path, takesRest ? end + 1 : stop + 1, end, captured) is { } found)
            {
                return found;
            }

            captured.RemoveAt(captured.Count - 1);
        }

        return null;
    }
}

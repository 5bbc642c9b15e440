using System.Text.RegularExpressions;

namespace Educate.Resources;

/// <summary>Which operation a request is, or why it is none: the router's refusal, in the protocol's words.</summary>
internal readonly record struct OperationChoice(Operation? Operation, string? Refusal, IReadOnlyList<object>? Ids = null)
{
    public static OperationChoice Of(string method, Route route, QueryText query)
    {
        var model = route.Model!;
        var isElement = route.Key is not null;
        return method switch
        {
            "GET" when isElement => Single(model, OperationKind.Get, "get"),
            "GET" => Read(model, query),
            "POST" when isElement => Refused("Post only to the collection resource, not individual elements."),
            "POST" => Post(model, query),
            "PUT" or "PATCH" or "DELETE" when !isElement => Refused("Requires ID in path as a path parameter."),
            "PUT" => Single(model, OperationKind.Update, "put"),
            "PATCH" => Single(model, OperationKind.Patch, "patch"),
            "DELETE" => Single(model, OperationKind.Delete, "delete"),
            _ => Refused($"Unknown HTTP method '{method}'."),
        };
    }

    private static OperationChoice Read(ResourceModel model, QueryText query) => query.Count("q", out var finder) switch
    {
        1 => Named(model.Finders, "finder", finder),
        > 1 => Refused("Must provide only one finder name."),
        _ => query.Count("ids", out var ids) switch
        {
            0 => Single(model, OperationKind.GetAll, "get-all"),
            1 => MultiGet(model, ids),
            _ => Refused("Must provide only one 'ids' query parameter."),
        },
    };

    private static OperationChoice Post(ResourceModel model, QueryText query) => query.Count("action", out var action) switch
    {
        0 => Single(model, OperationKind.Create, "create"),
        1 => Named(model.Actions, "action", action),
        _ => Refused("Must provide only one action name."),
    };

    private static OperationChoice MultiGet(ResourceModel model, string ids)
    {
        string? bad = null;
        var keys = new List<object>();
        var seen = new HashSet<object>();
        foreach (var text in IdList.Split(ids))
        {
            if (!model.Shape.Key.TryParse(text, out var key))
            {
                bad = text;
            }
            else if (seen.Add(key!))
            {
                keys.Add(key!);
            }
        }

        return bad is null
            ? Single(model, OperationKind.MultiGet, "multi-get") with { Ids = keys }
            : Refused($"Could not parse key '{bad}'");
    }

    private static OperationChoice Single(ResourceModel model, OperationKind kind, string word) =>
        model.Single.TryGetValue(kind, out var operation) ? new OperationChoice(operation, null) : Refused($"'{word}' not implemented");

    private static OperationChoice Named(Dictionary<string, Operation> operations, string kind, string name) =>
        operations.TryGetValue(name, out var operation)
            ? new OperationChoice(operation, null)
            : Refused($"{kind} '{name}' not implemented");

    private static OperationChoice Refused(string text) => new(null, text);
}

/// <summary>Takes <c>ids=</c> apart.</summary>
internal static partial class IdList
{
    /// <summary>A comma behind a backslash does not part, and the backslash stays; trailing empty parts vanish.</summary>
    public static IEnumerable<string> Split(string ids)
    {
        var parts = Separator().Split(ids);
        var count = parts.Length;
        while (count > 0 && parts[count - 1].Length == 0 && ids.Length > 0)
        {
            count--;
        }

        return parts.Take(count);
    }

    [GeneratedRegex(@"(?<!\\),", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}

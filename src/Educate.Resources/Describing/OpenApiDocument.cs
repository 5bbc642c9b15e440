using System.Text.Json.Nodes;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>
/// Writes the OpenAPI document. Get-all, multi-get and the finders of a resource share an address and a method, so they are one
/// operation there, told apart by <c>q</c>; so are create and the actions, by <c>action</c>. <c>x-finders</c> and <c>x-actions</c>
/// list them.
/// </summary>
internal sealed class OpenApiDocument(ResourceSet resources, ResourceOptions options)
{
    private static readonly (OperationKind Kind, string Method)[] Methods =
        [(OperationKind.Get, "get"), (OperationKind.Update, "put"), (OperationKind.Patch, "patch"), (OperationKind.Delete, "delete")];

    private readonly OpenApiSchemas _schemas = new(options.Json);

    public JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (var model in resources.Models.OrderBy(AddressOf, StringComparer.Ordinal))
        {
            Add(paths, AddressOf(model), Collection(model), Keys(model, withOwn: false));
            Add(paths, $"{AddressOf(model)}/{{{KeyName(model)}}}", Elements(model), Keys(model, withOwn: true));
        }

        var plain = resources.PlainOperations.GroupBy(operation => ((PlainAttribute)operation.Attribute).Path);
        foreach (var group in plain.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var item = new JsonObject();
            foreach (var operation in group)
            {
                item[((PlainAttribute)operation.Attribute).Method.ToLowerInvariant()] = Plain(operation);
            }

            Add(paths, group.Key.Replace("{*", "{", StringComparison.Ordinal), item, []);
        }

        _schemas.Of(typeof(ErrorBody));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = options.OpenApiTitle, ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = _schemas.Components() },
        };
    }

    private static void Add(JsonObject paths, string address, JsonObject item, JsonArray parameters)
    {
        if (item.Count == 0)
        {
            return;
        }

        if (parameters.Count > 0)
        {
            item["parameters"] = parameters;
        }

        paths[address] = item;
    }

    private string AddressOf(ResourceModel model) =>
        model.Parent is { } parent ? $"{AddressOf(parent)}/{{{KeyName(parent)}}}/{model.Segment}" : $"{options.Prefix}/{model.Segment}";

    private static string KeyName(ResourceModel model) => $"{model.Attribute.Name}Key";

    private static JsonArray Keys(ResourceModel model, bool withOwn)
    {
        var keys = new JsonArray();
        for (var at = withOwn ? model : model.Parent; at is not null; at = at.Parent)
        {
            keys.Insert(0, Parameter(KeyName(at), "path", true, $"The key: {at.Shape.Key.Description}.", Text()));
        }

        return keys;
    }

    private JsonObject Collection(ResourceModel model)
    {
        var item = new JsonObject();
        var reads = model.Single.Values.Where(operation => operation.Kind is OperationKind.GetAll or OperationKind.MultiGet)
            .Concat(model.Finders.Values).ToList();
        if (reads.Count > 0)
        {
            item["get"] = Reads(model, reads);
        }

        var writes = model.Single.Values.Where(operation => operation.Kind is OperationKind.Create).Concat(model.Actions.Values).ToList();
        if (writes.Count > 0)
        {
            item["post"] = Writes(model, writes);
        }

        return item;
    }

    private JsonObject Reads(ResourceModel model, List<Operation> reads)
    {
        var parameters = new JsonArray();
        if (model.Finders.Count > 0)
        {
            parameters.Add(Choice("q", "Which finder answers.", model.Finders));
        }

        if (model.Single.ContainsKey(OperationKind.MultiGet))
        {
            parameters.Add(Parameter("ids", "query", false, "The keys of the elements wanted, separated by commas; not together with q.", Text()));
        }

        AddOwn(parameters, reads);
        AddCommon(parameters);
        var summaries = reads.Where(read => read.Name is null).Select(read => Docs.Summary(read.Method)).DefaultIfEmpty(Docs.Summary(model.Type));
        var operation = Described(model, "list", string.Join(" ", summaries), parameters);
        operation["responses"] = Replies(("200", Envelope(model)));
        AddList(operation, "x-finders", model.Finders.Values);
        return operation;
    }

    private JsonObject Writes(ResourceModel model, List<Operation> writes)
    {
        var parameters = new JsonArray();
        if (model.Actions.Count > 0)
        {
            parameters.Add(Choice("action", "Which action is taken; none creates an element.", model.Actions));
        }

        AddOwn(parameters, writes);
        var create = model.Single.GetValueOrDefault(OperationKind.Create);
        var summary = create is null ? $"Takes an action on {model.WireName}." : Docs.Summary(create.Method);
        var operation = Described(model, "post", summary, parameters);
        var bodies = writes.Select(write => write.Body).OfType<Parameter>().Select(body => body.Type).Distinct().Select(BodyOf).ToArray();
        if (bodies.Length > 0)
        {
            operation["requestBody"] = Content(bodies.Length == 1 ? bodies[0] : new JsonObject { ["oneOf"] = new JsonArray(bodies) });
        }

        var replies = new List<(string, JsonNode?)>();
        if (create is not null)
        {
            replies.Add(("201", Envelope(model)));
        }

        var results = model.Actions.Values.Select(action => action.ResultType).Where(HasSchema).Distinct().Select(_schemas.Of).ToArray();
        if (results.Length > 0)
        {
            replies.Add(("200", results.Length == 1 ? results[0] : new JsonObject { ["oneOf"] = new JsonArray(results) }));
        }

        replies.Add(("204", null));
        operation["responses"] = Replies([.. replies]);
        AddList(operation, "x-actions", model.Actions.Values);
        return operation;
    }

    private JsonObject Elements(ResourceModel model)
    {
        var item = new JsonObject();
        foreach (var (kind, method) in Methods)
        {
            if (!model.Single.TryGetValue(kind, out var declared))
            {
                continue;
            }

            var parameters = new JsonArray();
            AddOwn(parameters, [declared]);
            AddCommon(parameters);
            var operation = Described(model, method, Docs.Summary(declared.Method), parameters);
            if (declared.Body is { } body)
            {
                operation["requestBody"] = Content(BodyOf(body.Type));
            }

            var isEmpty = declared.ResultType == typeof(void) || kind is OperationKind.Delete;
            operation["responses"] = isEmpty ? Replies(("204", null)) : Replies(("200", Envelope(model)));
            item[method] = operation;
        }

        return item;
    }

    private JsonObject Plain(Operation operation)
    {
        var parameters = new JsonArray();
        AddOwn(parameters, [operation]);
        var described = new JsonObject
        {
            ["operationId"] = $"{operation.Owner.Name}_{operation.Method.Name}",
            ["tags"] = new JsonArray(operation.Owner.Name),
            ["summary"] = Docs.Summary(operation.Method),
            ["parameters"] = parameters,
        };
        if (operation.Body is { } body)
        {
            described["requestBody"] = Content(BodyOf(body.Type));
        }

        var type = operation.ResultType;
        described["responses"] = type == typeof(void) ? Replies(("204", null))
            : Replies(("200", HasSchema(type) ? _schemas.Of(type) : null));
        return described;
    }

    private static bool HasSchema(Type type) =>
        type != typeof(void) && type != typeof(PlainReply) && type != typeof(string) && type != typeof(object);

    private JsonNode BodyOf(Type type) =>
        type == typeof(Stream) || type == typeof(ReadOnlyMemory<byte>)
            ? new JsonObject { ["type"] = "string", ["format"] = "binary" }
            : _schemas.Of(type);

    private static JsonObject Described(ResourceModel model, string method, string summary, JsonArray parameters) => new()
    {
        ["operationId"] = $"{model.WireName.Replace('/', '.')}_{method}",
        ["tags"] = new JsonArray(model.WireName),
        ["summary"] = summary,
        ["parameters"] = parameters,
    };

    private static JsonObject Choice(string name, string text, IReadOnlyDictionary<string, Operation> operations)
    {
        var names = operations.Keys.Order(StringComparer.Ordinal).ToList();
        var schema = Text();
        schema["enum"] = new JsonArray([.. names.Select(value => JsonValue.Create(value))]);
        var choice = Parameter(name, "query", false, text, schema);
        var examples = new JsonObject();
        foreach (var value in names)
        {
            examples[value] = new JsonObject { ["summary"] = Docs.Summary(operations[value].Method), ["value"] = value };
        }

        choice["examples"] = examples;
        return choice;
    }

    /// <summary>The operations' own parameters; each says with which of them it goes.</summary>
    private void AddOwn(JsonArray parameters, List<Operation> operations)
    {
        var own = operations.SelectMany(operation => operation.Parameters, (operation, parameter) => (operation, parameter))
            .Where(pair => pair.parameter.Source is ParameterSource.Query or ParameterSource.Path).GroupBy(pair => pair.parameter.Name);
        foreach (var group in own)
        {
            var first = group.First().parameter;
            var text = string.Join(" ", group.Select(pair => Docs.Parameter(pair.parameter.Info)).Where(doc => doc.Length > 0).Distinct());
            var names = group.Select(pair => pair.operation.Name).OfType<string>().Order(StringComparer.Ordinal).ToList();
            var with = names.Count == 0 ? "" : $"With {(operations[0].IsRead ? "q" : "action")}={string.Join(", ", names)}.";
            var isInPath = first.Source is ParameterSource.Path;
            var isRequired = isInPath || (first.IsRequired && operations is [{ Name: null }]);
            parameters.Add(Parameter(first.Name, isInPath ? "path" : "query", isRequired, $"{text} {with}".Trim(), SchemaOf(first)));
        }
    }

    private JsonNode SchemaOf(Parameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return type.IsPrimitive || type.IsEnum ? _schemas.Of(type) : Text();
    }

    private static void AddCommon(JsonArray parameters)
    {
        parameters.Add(Parameter("fields", "query", false, "Members to show beside the default ones; of linked resources as x.v1(a,b).", Text()));
        parameters.Add(Parameter("includes", "query", false, "Relations whose elements come in linked; later hops as x.v1(relation).", Text()));
        parameters.Add(Parameter("start", "query", false, "Where the page starts: paging.next of the page before.", Text()));
        parameters.Add(Parameter("limit", "query", false, "How many elements at most.", new JsonObject { ["type"] = "integer" }));
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Parameter(string name, string place, bool isRequired, string text, JsonNode schema) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = isRequired,
        ["description"] = text,
        ["schema"] = schema,
    };

    private static void AddList(JsonObject operation, string name, IEnumerable<Operation> listed)
    {
        var list = new JsonArray();
        foreach (var one in listed.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            list.Add(new JsonObject
            {
                ["name"] = one.Name,
                ["summary"] = Docs.Summary(one.Method),
                ["parameters"] = new JsonArray([.. one.Parameters.Where(parameter => parameter.Source is ParameterSource.Query)
                    .Select(parameter => new JsonObject { ["name"] = parameter.Name, ["required"] = parameter.IsRequired })]),
            });
        }

        if (list.Count > 0)
        {
            operation[name] = list;
        }
    }

    private JsonObject Envelope(ResourceModel model) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("elements", "paging", "linked"),
        ["properties"] = new JsonObject
        {
            ["elements"] = new JsonObject { ["type"] = "array", ["items"] = _schemas.Element(model) },
            ["paging"] = new JsonObject { ["type"] = new JsonArray("object", "null") },
            ["linked"] = new JsonObject { ["type"] = new JsonArray("object", "null") },
            ["links"] = new JsonObject { ["type"] = "object" },
        },
    };

    private static JsonObject Content(JsonNode schema) =>
        new() { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject Replies(params IReadOnlyList<(string Status, JsonNode? Schema)> replies)
    {
        var all = new JsonObject();
        foreach (var (status, schema) in replies)
        {
            var reply = schema is null ? [] : Content(schema);
            reply["description"] = "Done.";
            all[status] = reply;
        }

        var refused = Content(OpenApiSchemas.Reference(nameof(ErrorBody)));
        refused["description"] = "Refused.";
        all["default"] = refused;
        return all;
    }
}

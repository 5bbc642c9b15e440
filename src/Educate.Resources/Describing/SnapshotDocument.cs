using System.Text.Json.Nodes;

namespace Educate.Resources;

/// <summary>Writes the description that a test compares with the one in the repository.</summary>
internal sealed class SnapshotDocument(ResourceSet resources, ResourceOptions options)
{
    private readonly TypeNames _types = new(options.Json);

    public JsonObject Write()
    {
        var described = new JsonObject();
        foreach (var model in resources.Models.OrderBy(AddressOf, StringComparer.Ordinal))
        {
            described[AddressOf(model)] = Describe(model);
        }

        var plain = new JsonObject();
        foreach (var operation in resources.PlainOperations.OrderBy(PlainName, StringComparer.Ordinal))
        {
            plain[PlainName(operation)] = Describe(operation);
        }

        return new JsonObject { ["resources"] = described, ["plain"] = plain, ["records"] = Records() };
    }

    public static string AddressOf(ResourceModel model) =>
        model.Parent is { } parent ? $"{AddressOf(parent)}/{{{parent.Attribute.Name}Key}}/{model.Segment}" : model.Segment;

    private static string PlainName(Operation operation) =>
        operation.Attribute is PlainAttribute plain ? $"{plain.Path} {plain.Method}" : operation.Method.Name;

    private JsonObject Describe(ResourceModel model)
    {
        var members = new JsonObject();
        foreach (var field in model.Shape.Fields)
        {
            members[field.Name] = field.IsKey ? "key" : field.IsDefault ? "default" : "on request";
        }

        var relations = new JsonObject();
        foreach (var relation in model.Relations.Values.OrderBy(relation => relation.Name, StringComparer.Ordinal))
        {
            relations[relation.Name] = $"{relation.Target.WireName}, {Kind(relation)}";
        }

        var operations = new JsonObject();
        var ordered = model.Operations.OrderBy(operation => operation.Kind).ThenBy(operation => operation.Name, StringComparer.Ordinal);
        foreach (var operation in ordered)
        {
            operations[DeclarationReader.Describe(operation)] = Describe(operation);
        }

        return new JsonObject
        {
            ["key"] = _types.Of(model.Shape.KeyType),
            ["element"] = _types.Of(model.Shape.ElementType),
            ["members"] = members,
            ["relations"] = relations,
            ["operations"] = operations,
        };
    }

    private JsonObject Describe(Operation operation)
    {
        var parameters = new JsonObject();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Format is not null))
        {
            var rule = parameter.IsRequired ? "required"
                : parameter.Default is { } value ? $"default {parameter.Format!.Write(value)}"
                : "optional";
            parameters[parameter.Name] = $"{_types.Of(parameter.Type)}, {rule}";
        }

        var described = new JsonObject { ["access"] = operation.Policy.GetType().Name };
        if (parameters.Count > 0)
        {
            described["parameters"] = parameters;
        }

        if (operation.Body is { } body)
        {
            described["body"] = _types.Of(body.Type);
        }

        if (operation.Kind is OperationKind.Action or OperationKind.Plain)
        {
            described["result"] = _types.Of(operation.ResultType);
        }

        return described;
    }

    private JsonObject Records()
    {
        var records = new JsonObject();
        foreach (var (name, type) in _types.Records)
        {
            var members = new JsonObject();
            foreach (var member in type.Properties)
            {
                members[member.Name] = _types.Of(member.PropertyType) + (member.IsRequired ? ", required" : "");
            }

            records[name] = members;
        }

        return records;
    }

    private static string Kind(Relation relation) => relation switch
    {
        FollowedRelation => "followed",
        ContextualRelation => "contextual",
        _ => "attached",
    };
}

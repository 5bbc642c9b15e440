using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Educate.Resources;

/// <summary>The schemas of an OpenAPI document: one for each record, with the doc comments of its members.</summary>
internal sealed class OpenApiSchemas(JsonSerializerOptions options)
{
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    public JsonObject Components()
    {
        var all = new JsonObject();
        foreach (var (name, schema) in _schemas)
        {
            all[name] = schema;
        }

        return all;
    }

    /// <summary>An element, of which any member but the key may be left out.</summary>
    public JsonObject Element(ResourceModel model)
    {
        var name = model.Shape.ElementType.Name;
        if (_schemas.TryAdd(name, new JsonObject()))
        {
            var schema = Export(model.Shape.ElementType, name);
            if (schema is JsonObject { } record)
            {
                record["required"] = new JsonArray("id");
                if (record["properties"] is JsonObject members && model.Shape.KeyType.IsClass && model.Shape.KeyType != typeof(string))
                {
                    members["id"] = new JsonObject { ["type"] = "string" };
                }
            }

            _schemas[name] = schema;
        }

        return Reference(name);
    }

    /// <summary>A type of a body, a result or a parameter: by reference when it is a record.</summary>
    public JsonNode Of(Type type)
    {
        if (options.GetTypeInfo(type).Kind is not JsonTypeInfoKind.Object || type.IsGenericType)
        {
            return Export(type, "");
        }

        if (_schemas.TryAdd(type.Name, new JsonObject()))
        {
            _schemas[type.Name] = Export(type, type.Name);
        }

        return Reference(type.Name);
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private JsonNode Export(Type type, string name)
    {
        var rules = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var exported = options.GetJsonSchemaAsNode(type, rules);
        Rebase(exported, $"#/components/schemas/{name}");
        return exported is JsonObject ? exported : new JsonObject();
    }

    /// <summary>Adds doc comments, and says of types with a converter of their own what they write.</summary>
    private static JsonObject Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject described)
        {
            described = KindOf(context.TypeInfo) is { } kind ? new JsonObject { ["type"] = kind } : [];
        }

        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property && Docs.Summary(property) is { Length: > 0 } text)
        {
            described["description"] = text;
        }

        return described;
    }

    private static string? KindOf(JsonTypeInfo type)
    {
        var inner = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (inner == typeof(JsonElement) || !inner.IsValueType)
        {
            return null;
        }

        var written = JsonSerializer.SerializeToElement(Activator.CreateInstance(inner), inner, type.Options);
        return written.ValueKind is JsonValueKind.Number ? "integer" : "string";
    }

    /// <summary>References of the exporter are relative to the schema; in the document they are not.</summary>
    private static void Rebase(JsonNode? node, string root)
    {
        switch (node)
        {
            case JsonObject record:
                if (record["$ref"] is JsonValue reference && reference.GetValue<string>() is ['#', .. var rest])
                {
                    record["$ref"] = root + rest;
                }

                foreach (var (_, value) in record.ToList())
                {
                    Rebase(value, root);
                }

                break;
            case JsonArray list:
                foreach (var value in list)
                {
                    Rebase(value, root);
                }

                break;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Educate.Resources;

/// <summary>Finds every member of a body that is not what its type wants, by path: <c>/copies/0/number</c>.</summary>
internal sealed class BodyFaults
{
    private static readonly ConditionalWeakTable<JsonConverter, JsonSerializerOptions> Known = [];

    private readonly Dictionary<string, IReadOnlyList<Fault>> _faults = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, IReadOnlyList<Fault>> Find(JsonElement body, JsonTypeInfo type)
    {
        var faults = new BodyFaults();
        faults.Visit("", body, type);
        if (faults._faults.Count == 0)
        {
            faults.Add("", "is not what is expected here");
        }

        return faults._faults;
    }

    private void Visit(string path, JsonElement value, JsonTypeInfo type)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind is JsonValueKind.Object:
                VisitMembers(path, value, type);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind is JsonValueKind.Array:
                var at = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Visit($"{path}/{at++}", item, type.Options.GetTypeInfo(type.ElementType!));
                }

                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind is JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Visit($"{path}/{member.Name}", member.Value, type.Options.GetTypeInfo(type.ElementType!));
                }

                break;
            case JsonTypeInfoKind.None:
                Try(path, () => value.Deserialize(type));
                break;
            default:
                Add(path, type.Kind is JsonTypeInfoKind.Enumerable ? "must be an array" : "must be an object");
                break;
        }
    }

    private void VisitMembers(string path, JsonElement value, JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            var memberPath = $"{path}/{member.Name}";
            if (!value.TryGetProperty(member.Name, out var found))
            {
                if (member.IsRequired || member.AssociatedParameter is { IsNullable: false, HasDefaultValue: false })
                {
                    Add(memberPath, "is required");
                }
            }
            else if (found.ValueKind is JsonValueKind.Null)
            {
                if (!member.IsSetNullable || (member.PropertyType.IsValueType && Nullable.GetUnderlyingType(member.PropertyType) is null))
                {
                    Add(memberPath, "must not be null");
                }
            }
            else if (member.CustomConverter is { } converter)
            {
                Try(memberPath, () => found.Deserialize(member.PropertyType, OptionsWith(converter, type.Options)));
            }
            else
            {
                Visit(memberPath, found, type.Options.GetTypeInfo(member.PropertyType));
            }
        }
    }

    /// <summary>Options under which a member's own converter is that of its type.</summary>
    private static JsonSerializerOptions OptionsWith(JsonConverter converter, JsonSerializerOptions options) =>
        Known.GetValue(converter, key =>
        {
            var own = new JsonSerializerOptions(options);
            own.Converters.Insert(0, key);
            return own;
        });

    private void Try(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            Add(path, "is not what is expected here");
        }
    }

    private void Add(string path, string message) => _faults[path.Length == 0 ? "/" : path] = [new Fault(message, [])];

    internal sealed record Fault(string Message, IReadOnlyList<string> Args);
}

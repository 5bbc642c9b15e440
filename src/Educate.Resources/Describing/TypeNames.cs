using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Educate.Resources;

/// <summary>
/// Short names of types for descriptions: <c>int?</c>, <c>[string]</c>, <c>Id&lt;Course&gt;</c>, and which records they lead to.
/// </summary>
internal sealed class TypeNames(JsonSerializerOptions options)
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "nothing",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(short)] = "short",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(Guid)] = "uuid",
        [typeof(DateTimeOffset)] = "moment",
        [typeof(JsonElement)] = "json",
        [typeof(object)] = "json",
        [typeof(Stream)] = "stream",
        [typeof(ReadOnlyMemory<byte>)] = "bytes",
        [typeof(PlainReply)] = "reply",
    };

    private readonly SortedDictionary<string, JsonTypeInfo> _records = new(StringComparer.Ordinal);

    /// <summary>The records that names led to, by name.</summary>
    public IReadOnlyDictionary<string, JsonTypeInfo> Records => _records;

    public string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"{Of(inner)}?";
        }

        if (Words.TryGetValue(type, out var word))
        {
            return word;
        }

        if (type.IsEnum)
        {
            return Formats.For(type)!.Description;
        }

        return type.IsGenericParameter ? type.Name : OfJson(type, options.GetTypeInfo(type));
    }

    private string OfJson(Type type, JsonTypeInfo info)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return $"[{Of(info.ElementType!)}]";
            case JsonTypeInfoKind.Dictionary:
                return $"{{{Of(info.ElementType!)}}}";
            case JsonTypeInfoKind.Object:
                if (_records.TryAdd(Plain(type), info))
                {
                    foreach (var member in info.Properties)
                    {
                        Of(member.PropertyType);
                    }
                }

                return Plain(type);
            default:
                return Plain(type);
        }
    }

    private static string Plain(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = type.GenericTypeArguments.Select(argument => Words.GetValueOrDefault(argument) ?? Plain(argument));
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
    }
}

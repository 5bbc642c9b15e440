using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Educate.Contracts;

/// <summary>How a value that is one of several types says which.</summary>
public enum UnionStyle
{
    /// <summary>One member, named after the type: <c>{"acme.Circle":{"x":1}}</c>.</summary>
    Untagged,

    /// <summary>A name beside the value: <c>{"typeName":"circle","definition":{"x":1}}</c>.</summary>
    Typed,

    /// <summary>A name among the members of a record: <c>{"typeName":"circle","x":1}</c>.</summary>
    Flat,
}

/// <summary>
/// Writes and reads a value that is one of several types. Derive from it, name the members, and put it on the type or on a member with
/// <see cref="JsonConverterAttribute"/>. Members of a record that its type does not know are dropped.
/// </summary>
/// <typeparam name="T">What the types have in common.</typeparam>
/// <param name="style">How the value says which type it is.</param>
/// <param name="members">The types.</param>
public abstract class UnionConverter<T>(UnionStyle style, params IReadOnlyList<UnionMember<T>> members) : JsonConverter<T>
    where T : class
{
    private const string Name = "typeName";
    private const string Definition = "definition";

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("A value that is one of several types is an object.");
        }

        if (style is UnionStyle.Untagged)
        {
            return json.EnumerateObject().Take(2).ToList() is [var only]
                ? Member(only.Name).Read(only.Value, options)
                : throw new JsonException("Exactly one member says which type it is.");
        }

        var member = Member(json.TryGetProperty(Name, out var name) && name.ValueKind is JsonValueKind.String ? name.GetString()! : "");
        return style is UnionStyle.Flat ? member.Read(json, options)
            : json.TryGetProperty(Definition, out var value) ? member.Read(value, options)
            : throw new JsonException($"'{Definition}' is missing.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var member = members.FirstOrDefault(member => member.Holds(value))
            ?? throw new JsonException($"{value.GetType().Name} is not one of the types that can stand here.");
        writer.WriteStartObject();
        switch (style)
        {
            case UnionStyle.Untagged:
                writer.WritePropertyName(member.Name);
                member.Write(writer, value, options);
                break;
            case UnionStyle.Typed:
                writer.WriteString(Name, member.Name);
                writer.WritePropertyName(Definition);
                member.Write(writer, value, options);
                break;
            default:
                writer.WriteString(Name, member.Name);
                foreach (var part in member.ToElement(value, options).EnumerateObject())
                {
                    part.WriteTo(writer);
                }

                break;
        }

        writer.WriteEndObject();
    }

    private UnionMember<T> Member(string name) =>
        members.FirstOrDefault(member => member.Name == name) ?? throw new JsonException($"'{name}' is not one of the types that can stand here.");
}

/// <summary>One of the types that a value can have.</summary>
/// <typeparam name="T">What the types have in common.</typeparam>
public abstract class UnionMember<T>
    where T : class
{
    private UnionMember(string name) => Name = name;

    /// <summary>How the type is called on the wire.</summary>
    public string Name { get; }

    internal abstract bool Holds(T value);

    internal abstract T Read(JsonElement json, JsonSerializerOptions options);

    internal abstract void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options);

    internal abstract JsonElement ToElement(T value, JsonSerializerOptions options);

    /// <summary>A record that is itself one of the types.</summary>
    public static UnionMember<T> Of<TCase>(string name)
        where TCase : class, T => new Member<TCase, TCase>(name, value => value, value => value);

    /// <summary>A value, such as a text, that a record wraps.</summary>
    public static UnionMember<T> Of<TCase, TValue>(string name, Func<TValue, TCase> wrap, Func<TCase, TValue> unwrap)
        where TCase : class, T => new Member<TCase, TValue>(name, wrap, unwrap);

    private sealed class Member<TCase, TValue>(string name, Func<TValue, TCase> wrap, Func<TCase, TValue> unwrap) : UnionMember<T>(name)
        where TCase : class, T
    {
        internal override bool Holds(T value) => value is TCase;

        internal override T Read(JsonElement json, JsonSerializerOptions options) =>
            json.Deserialize(TypeOf(options)) is { } value ? wrap(value) : throw new JsonException($"'{Name}' cannot be null.");

        internal override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, unwrap((TCase)value), TypeOf(options));

        internal override JsonElement ToElement(T value, JsonSerializerOptions options) =>
            JsonSerializer.SerializeToElement(unwrap((TCase)value), TypeOf(options));

        private static JsonTypeInfo<TValue> TypeOf(JsonSerializerOptions options) =>
            (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
    }
}

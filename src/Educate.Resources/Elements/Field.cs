using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Educate.Resources;

/// <summary>A member of an element.</summary>
internal abstract class Field(string name, bool isKey, bool isDefault)
{
    public string Name { get; } = name;

    /// <summary>Whether the key contributes it, so that it is always written.</summary>
    public bool IsKey { get; } = isKey;

    public bool IsDefault { get; } = isDefault;
}

/// <summary>A member that writes itself with its name; nothing when it has no value.</summary>
internal abstract class Field<T>(string name, bool isKey, bool isDefault) : Field(name, isKey, isDefault)
{
    public abstract void Write(Utf8JsonWriter writer, T element);
}

internal sealed class Field<T, TValue>(
    string name,
    bool isKey,
    bool isDefault,
    Func<T, TValue> get,
    JsonTypeInfo<TValue> type,
    JsonConverter<TValue>? converter,
    bool writesNull)
    : Field<T>(name, isKey, isDefault)
{
    private readonly JsonEncodedText _name = JsonEncodedText.Encode(name);

    public override void Write(Utf8JsonWriter writer, T element)
    {
        var value = get(element);
        if (value is null ? !writesNull : value is JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            return;
        }

        writer.WritePropertyName(_name);
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text when converter is null: writer.WriteStringValue(text); break;
            case int number when converter is null: writer.WriteNumberValue(number); break;
            case long number when converter is null: writer.WriteNumberValue(number); break;
            case bool flag when converter is null: writer.WriteBooleanValue(flag); break;
            default: WriteOther(writer, value); break;
        }
    }

    private void WriteOther(Utf8JsonWriter writer, TValue value)
    {
        if (converter is null)
        {
            JsonSerializer.Serialize(writer, value, type);
        }
        else
        {
            converter.Write(writer, value, type.Options);
        }
    }
}

/// <summary>The key of an element as <c>id</c>, where it is not written as its JSON type says but as the text it is known by.</summary>
internal sealed class KeyTextField<T, TKey>(Func<T, TKey> get, TextFormat format) : Field<T>("id", true, true)
    where TKey : notnull
{
    public override void Write(Utf8JsonWriter writer, T element) => writer.WriteString("id"u8, format.Write(get(element)));
}

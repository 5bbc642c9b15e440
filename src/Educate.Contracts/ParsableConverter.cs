using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>Writes a value type as its text and reads it back with <see cref="IParsable{TSelf}"/>: ids and compound keys.</summary>
public sealed class ParsableConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsValueType: true, IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() is var kind
        && (kind == typeof(Id<>) || kind == typeof(Pair<,>) || kind == typeof(Triple<,,>));

    /// <inheritdoc />
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The source-generated context names each key type, which keeps its code.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The converter needs nothing of the key type but IParsable.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ParsableConverter<>).MakeGenericType(typeToConvert))!;
}

internal sealed class ParsableConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.Number ? reader.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture) : reader.GetString();
        return T.TryParse(text, null, out var value) ? value : throw new JsonException($"'{text}' is not the text of a {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Parse(reader.GetString()!, null);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}

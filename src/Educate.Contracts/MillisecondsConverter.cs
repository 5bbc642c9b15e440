using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>Instants on the wire: whole milliseconds since the epoch, as a JSON number.</summary>
public sealed class MillisecondsConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetInt64(out var milliseconds) && Math.Abs(milliseconds) <= 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new JsonException("A time is a whole number of milliseconds since 1970, before the year 10000.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
    }
}

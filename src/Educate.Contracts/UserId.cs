using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>Who somebody is: a number from 1,000,001 upwards, below 2³¹. A JSON number on the wire.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(UserIdConverter))]
public readonly record struct UserId(int Value) : IParsable<UserId>
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads decimal digits.</summary>
    /// <exception cref="FormatException">The text is not a positive 32-bit number.</exception>
    public static UserId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a user id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result)
    {
        var fits = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new UserId(value);
        return fits;
    }
}

internal sealed class UserIdConverter : JsonConverter<UserId>
{
    public override UserId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && UserId.TryParse(reader.GetString(), null, out var id) ? id : new UserId(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, UserId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);

    public override UserId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UserId.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, UserId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}

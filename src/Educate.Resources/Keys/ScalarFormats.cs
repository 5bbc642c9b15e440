using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Resources;

internal delegate bool TryParse<T>(string text, [NotNullWhen(true)] out T? value);

/// <summary>A type that is one word: a text, a number, a moment.</summary>
internal sealed class ScalarFormat<T>(string description, TryParse<T> parse, Func<T, string> write) : TextFormat
    where T : notnull
{
    public override string Description => description;

    public override bool TryParse(string text, out object? value)
    {
        var parsed = parse(text, out var found);
        value = parsed ? found : null;
        return parsed;
    }

    public override string Write(object value) => write((T)value);
}

/// <summary>The formats of the types that the protocol names, and of everything that parses itself.</summary>
internal static class ScalarFormats
{
    public static readonly ScalarFormat<string> String = new(
        "text", (string text, [NotNullWhen(true)] out string? value) => (value = text) is not null, text => text);

    public static readonly ScalarFormat<bool> Bool = new(
        "true or false",
        (string text, out bool value) => (value = text is "true") || text is "false",
        value => value ? "true" : "false");

    private static readonly Dictionary<Type, TextFormat> Known = new()
    {
        [typeof(string)] = String,
        [typeof(bool)] = Bool,
        [typeof(int)] = new ScalarFormat<int>("int", TryParseWhole, Plain),
        [typeof(long)] = new ScalarFormat<long>("long", TryParseWhole, Plain),
        [typeof(short)] = new ScalarFormat<short>("short", TryParseWhole, Plain),
        [typeof(double)] = new ScalarFormat<double>("double", TryParseDouble, Plain),
        [typeof(float)] = new ScalarFormat<float>("float", TryParseFloat, Plain),
        [typeof(Guid)] = new ScalarFormat<Guid>("22 characters", Uuid.TryParse, Uuid.Write),
        [typeof(DateTimeOffset)] = new ScalarFormat<DateTimeOffset>(
            "milliseconds since 1970", TryParseMoment, moment => Plain(moment.ToUnixTimeMilliseconds())),
    };

    public static TextFormat? For(Type type)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        var maker = type.IsEnum ? nameof(ForEnum) : ParsesItself(type) ? nameof(ForParsable) : null;
        return maker is null
            ? null
            : (TextFormat)typeof(ScalarFormats).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null)!;
    }

    private static bool ParsesItself(Type type) =>
        Array.Exists(
            type.GetInterfaces(),
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GenericTypeArguments[0] == type);

    private static ScalarFormat<T> ForParsable<T>()
        where T : IParsable<T> =>
        new(
            "text",
            (string text, [NotNullWhen(true)] out T? value) => T.TryParse(text, CultureInfo.InvariantCulture, out value),
            value => value.ToString()!);

    private static ScalarFormat<T> ForEnum<T>()
        where T : struct, Enum
    {
        var symbols = Enum.GetValues<T>().Distinct().ToDictionary(Symbol, StringComparer.Ordinal);
        var texts = symbols.ToDictionary(pair => pair.Value, pair => pair.Key);
        return new ScalarFormat<T>(
            string.Join(" | ", symbols.Keys), (string text, out T value) => symbols.TryGetValue(text, out value), value => texts[value]);
    }

    private static string Symbol<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var field = typeof(T).GetField(name)!;
        return field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    private static string Plain<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>.NET forgives zero characters after a number; the protocol does not.</summary>
    private static bool TryParseWhole<T>(string text, out T value)
        where T : struct, INumberBase<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && text[^1] != '\0';

    private static bool TryParseMoment(string text, out DateTimeOffset value)
    {
        var fits = TryParseWhole(text, out long milliseconds)
            && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        value = fits ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return fits;
    }

    private static bool TryParseFloat(string text, out float value)
    {
        var parsed = TryParseDouble(text, out var number);
        value = (float)number;
        return parsed;
    }

    /// <summary>Java's syntax: blanks around it, a type letter behind it, and three names.</summary>
    private static bool TryParseDouble(string text, out double value)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        text = text.Trim();
        var digits = text.Length > 1 && text[^1] is 'f' or 'F' or 'd' or 'D' ? text[..^1] : text;
        value = text.TrimStart('+', '-') switch
        {
            "NaN" => double.NaN,
            "Infinity" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => 0,
        };
        return value != 0 || double.IsNaN(value)
            ? text.LastIndexOfAny(['+', '-']) <= 0
            : digits.Length > 0 && (char.IsAsciiDigit(digits[^1]) || digits[^1] == '.')
                && double.TryParse(digits, style, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>A UUID as 22 characters: URL-safe base64 of its 16 bytes, big-endian, without padding.</summary>
internal static class Uuid
{
    public static string Write(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    public static bool TryParse(string text, out Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        var read = text.Length == 22 && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var count) && count == 16;
        id = read ? new Guid(bytes, bigEndian: true) : default;
        return read;
    }
}

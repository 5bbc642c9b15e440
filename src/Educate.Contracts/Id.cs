using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>
/// The id of one <typeparamref name="T"/>, as it stands on the wire: 22 characters for courses, assets, videos, forums and sessions,
/// 5 for modules, lessons and items, digits for partners and instructors, <c>v1-{n}</c> for session courses. Callers treat it as opaque.
/// </summary>
/// <typeparam name="T">The record that the id names.</typeparam>
[JsonConverter(typeof(ParsableConverterFactory))]
public readonly record struct Id<T> : IParsable<Id<T>>, IComparable<Id<T>>
    where T : class
{
    private readonly string? _text;

    /// <summary>Wraps a wire text. Throws when it is empty.</summary>
    public Id(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    /// <summary>The wire text.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <inheritdoc />
    public int CompareTo(Id<T> other) => string.CompareOrdinal(_text, other._text);

    /// <summary>Wraps a wire text.</summary>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static Id<T> Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("An id cannot be empty.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        result = string.IsNullOrEmpty(s) ? default : new Id<T>(s);
        return !string.IsNullOrEmpty(s);
    }

    /// <summary>Orders by the ordinal value of the text.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <summary>Orders by the ordinal value of the text.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <summary>Orders by the ordinal value of the text.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by the ordinal value of the text.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The key of a row that is a relation, such as a learner's membership of a course: <c>7300412~qT7vMx2L…</c>.</summary>
/// <param name="First">The first part.</param>
/// <param name="Second">The second part.</param>
[JsonConverter(typeof(ParsableConverterFactory))]
public readonly record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second) : IParsable<Pair<TFirst, TSecond>>
    where TFirst : IParsable<TFirst>
    where TSecond : IParsable<TSecond>
{
    /// <inheritdoc />
    public override string ToString() => KeyText.Join(First.ToString()!, Second.ToString()!);

    /// <summary>Reads two parts joined by <c>~</c>.</summary>
    /// <exception cref="FormatException">There are not two parts, or one does not parse.</exception>
    public static Pair<TFirst, TSecond> Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var pair) ? pair : throw new FormatException($"'{s}' is not a key of two parts joined by '~'.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Pair<TFirst, TSecond> result)
    {
        result = default;
        if (s is null || !KeyText.TrySplit(s, out var parts) || parts.Count != 2
            || !TFirst.TryParse(parts[0], provider, out var first) || !TSecond.TryParse(parts[1], provider, out var second))
        {
            return false;
        }

        result = new Pair<TFirst, TSecond>(first, second);
        return true;
    }
}

/// <summary>A key of three parts joined by <c>~</c>, such as a learner's place in a video of a course.</summary>
/// <param name="First">The first part.</param>
/// <param name="Second">The second part.</param>
/// <param name="Third">The third part.</param>
[JsonConverter(typeof(ParsableConverterFactory))]
public readonly record struct Triple<TFirst, TSecond, TThird>(TFirst First, TSecond Second, TThird Third)
    : IParsable<Triple<TFirst, TSecond, TThird>>
    where TFirst : IParsable<TFirst>
    where TSecond : IParsable<TSecond>
    where TThird : IParsable<TThird>
{
    /// <inheritdoc />
    public override string ToString() => KeyText.Join(First.ToString()!, Second.ToString()!) + "~" + KeyText.Escape(Third.ToString()!);

    /// <summary>Reads three parts joined by <c>~</c>.</summary>
    /// <exception cref="FormatException">There are not three parts, or one does not parse.</exception>
    public static Triple<TFirst, TSecond, TThird> Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var triple) ? triple : throw new FormatException($"'{s}' is not a key of three parts joined by '~'.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Triple<TFirst, TSecond, TThird> result)
    {
        result = default;
        if (s is null || !KeyText.TrySplit(s, out var parts) || parts.Count != 3
            || !TFirst.TryParse(parts[0], provider, out var first) || !TSecond.TryParse(parts[1], provider, out var second)
            || !TThird.TryParse(parts[2], provider, out var third))
        {
            return false;
        }

        result = new Triple<TFirst, TSecond, TThird>(first, second, third);
        return true;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Educate.Resources.SampleLibrary;

/// <summary>A key with a format of its own: <c>abc123@3</c>.</summary>
/// <param name="Name">Everything before the last at sign.</param>
/// <param name="Number">What is behind it.</param>
public sealed record StickerId(string Name, int Number) : IParsable<StickerId>
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}@{Number}");

    /// <inheritdoc />
    public static StickerId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a sticker's key, such as abc123@3.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out StickerId result)
    {
        var at = s?.LastIndexOf('@') ?? -1;
        var parsed = int.TryParse(at < 0 ? null : s![(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        result = parsed ? new StickerId(s![..at], number) : null;
        return parsed;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>What stands behind <c>answer:</c>: a number with a tolerance, a range, <c>/a pattern/</c>, <c>$a formula$</c>, or words.</summary>
internal static partial class AnswerText
{
    /// <summary>The type of question that such an answer makes.</summary>
    public static string TypeOf(string text) => Number(text) is not null ? QuestionTypes.SingleNumeric
        : Pattern().IsMatch(text) ? QuestionTypes.Regex
        : Formula().IsMatch(text) ? QuestionTypes.MathExpression
        : QuestionTypes.TextExactMatch;

    /// <summary>The answer, or null when it does not fit the type.</summary>
    public static AcceptedAnswer? Read(string type, string text, bool ignoreCase) => type switch
    {
        QuestionTypes.SingleNumeric => Number(text),
        QuestionTypes.Regex => ReadPattern(text),
        QuestionTypes.MathExpression => Formula().Match(text) is { Success: true } formula ? new ExpressionAnswer(formula.Groups[1].Value.Trim()) : new ExpressionAnswer(text),
        _ => new TextAnswer(text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text, ignoreCase),
    };

    /// <summary>What was expected in the place of an answer that does not fit.</summary>
    public static string Expected(string type, string text) => type == QuestionTypes.Regex
        ? $"'{text}' is not a pattern that can be used: write /…/ or /…/i, without look-around and back-references."
        : $"'{text}' is not a number: write 9.8, 9.8 ± 0.1, 9.8 ± 1% or a range such as [9, 10).";

    private static AcceptedAnswer? Number(string text)
    {
        var plain = text.Replace('−', '-');
        if (Range().Match(plain) is { Success: true } range && Value(range.Groups[2].Value) is { } low && Value(range.Groups[3].Value) is { } high && low <= high)
        {
            return new RangeAnswer(low, range.Groups[1].Value == "[", high, range.Groups[4].Value == "]");
        }

        if (Tolerant().Match(plain) is not { Success: true } match || Value(match.Groups[1].Value) is not { } value)
        {
            return null;
        }

        var within = match.Groups[2].Success ? Value(match.Groups[2].Value) ?? 0 : Math.Abs(value) * 1e-9;
        return new NumberAnswer(value, match.Groups[3].Value == "%" ? Math.Abs(value) * within / 100 : within);
    }

    private static double? Value(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static PatternAnswer? ReadPattern(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        try
        {
            var pattern = match.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal);
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new PatternAnswer(pattern, match.Groups[2].Length > 0);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^/(.+)/(i?)$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\$(.+)\$$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^([\[(])\s*([^,\s]+)\s*,\s*([^,\s]+)\s*([\])])$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(\S+?)(?:\s*(?:±|\+-|\+/-)\s*([0-9.eE-]+)\s*(%?))?$")]
    private static partial Regex Tolerant();
}

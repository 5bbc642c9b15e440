using System.Text.Json.Serialization;

namespace Educate.Courseware;

/// <summary>Something typed in that earns credit. The hierarchy is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(PatternAnswer), "pattern")]
[JsonDerivedType(typeof(NumberAnswer), "number")]
[JsonDerivedType(typeof(RangeAnswer), "range")]
[JsonDerivedType(typeof(ExpressionAnswer), "expression")]
public abstract record AcceptedAnswer
{
    private protected AcceptedAnswer()
    {
    }

    /// <summary>What it earns; less than a million is partial credit, zero is a foreseen wrong answer with feedback of its own.</summary>
    public int CreditMillionths { get; init; } = 1_000_000;

    /// <summary>Feedback for this answer, sanitised HTML.</summary>
    public string? FeedbackHtml { get; init; }
}

/// <summary>An exact text, compared without white space at its ends.</summary>
/// <param name="Text">The text.</param>
/// <param name="IgnoreCase">True when capitals do not matter.</param>
public sealed record TextAnswer(string Text, bool IgnoreCase) : AcceptedAnswer;

/// <summary>A pattern that must match the whole answer. It is valid for <c>RegexOptions.NonBacktracking</c>.</summary>
/// <param name="Pattern">The pattern, without anchors.</param>
/// <param name="IgnoreCase">True when capitals do not matter.</param>
public sealed record PatternAnswer(string Pattern, bool IgnoreCase) : AcceptedAnswer;

/// <summary>A number within a tolerance.</summary>
/// <param name="Value">The number.</param>
/// <param name="Tolerance">The greatest absolute difference that is accepted.</param>
public sealed record NumberAnswer(double Value, double Tolerance) : AcceptedAnswer;

/// <summary>Any number of a range.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="LowInclusive">True when the lower end belongs to it.</param>
/// <param name="High">The upper end.</param>
/// <param name="HighInclusive">True when the upper end belongs to it.</param>
public sealed record RangeAnswer(double Low, bool LowInclusive, double High, bool HighInclusive) : AcceptedAnswer;

/// <summary>A formula; any formula of equal value is accepted.</summary>
/// <param name="Expression">Such as <c>2*x^2</c>.</param>
public sealed record ExpressionAnswer(string Expression) : AcceptedAnswer;

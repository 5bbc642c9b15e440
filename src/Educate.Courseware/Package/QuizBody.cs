namespace Educate.Courseware;

/// <summary>The questions of a <c>quiz</c> or an <c>exam</c>.</summary>
public sealed record QuizBody : ItemBody
{
    /// <summary>Text above the first question, sanitised; may be empty.</summary>
    public string IntroductionHtml { get; init; } = "";

    /// <summary>The questions in order.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>How long an attempt may last, in milliseconds; null means without limit.</summary>
    public long? TimeLimitMs { get; init; }

    /// <summary>True when the questions come in a random order.</summary>
    public bool ShuffleQuestions { get; init; }

    /// <summary>How often a practice quiz may be submitted; null means without limit. For graded work see <see cref="ItemGrading.MaxAttempts"/>.</summary>
    public int? MaxAttempts { get; init; }
}

/// <summary>One question.</summary>
public sealed record Question
{
    /// <summary>Unique within the item and the same from import to import.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The wire name, one of <see cref="QuestionTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What is asked, sanitised HTML.</summary>
    public required string PromptHtml { get; init; }

    /// <summary>The choices of mcq, checkbox, their reflect forms and polls; empty for the others.</summary>
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    /// <summary>What is accepted in questions without options, best first; wrong answers with a feedback of their own come with no credit.</summary>
    public IReadOnlyList<AcceptedAnswer> Answers { get; init; } = [];

    /// <summary>How a partly right answer scores.</summary>
    public PartialCredit PartialCredit { get; init; }

    /// <summary>Hints to be asked for, in order, sanitised HTML.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Feedback for an exact set of chosen options.</summary>
    public IReadOnlyList<CombinationFeedback> CombinationFeedback { get; init; } = [];

    /// <summary>Feedback for a right answer, sanitised HTML.</summary>
    public string? CorrectFeedbackHtml { get; init; }

    /// <summary>Feedback for a wrong answer, sanitised HTML.</summary>
    public string? IncorrectFeedbackHtml { get; init; }

    /// <summary>The worked solution, sanitised HTML.</summary>
    public string? SolutionHtml { get; init; }

    /// <summary>The points it is worth; one point is 1,000,000. Questions of an opinion are worth nothing.</summary>
    public int PointsMillionths { get; init; } = 1_000_000;

    /// <summary>True when the options come in a random order, <see cref="QuestionOption.IsFixed"/> ones excepted.</summary>
    public bool Shuffle { get; init; }

    /// <summary>A unit or other text that stands behind the answer field, plain text.</summary>
    public string? TrailingText { get; init; }
}

/// <summary>How a partly right answer scores.</summary>
public enum PartialCredit
{
    /// <summary>All or nothing.</summary>
    None,

    /// <summary>Each right decision, to tick or not to tick, earns its share.</summary>
    EachDecision,

    /// <summary>One wrong decision halves the score, two quarter it, more earn nothing.</summary>
    Halves,

    /// <summary>Options or answers carry their own credit (<see cref="QuestionOption.CreditMillionths"/>).</summary>
    Points,
}

/// <summary>One choice.</summary>
public sealed record QuestionOption
{
    /// <summary>Unique within the question and the same from import to import.</summary>
    public required string Id { get; init; }

    /// <summary>What is shown, sanitised HTML.</summary>
    public required string DisplayHtml { get; init; }

    /// <summary>True when it belongs to the right answer.</summary>
    public bool IsCorrect { get; init; }

    /// <summary>What choosing it earns under <see cref="PartialCredit.Points"/>.</summary>
    public int CreditMillionths { get; init; }

    /// <summary>Feedback when it is chosen, sanitised HTML.</summary>
    public string? FeedbackHtml { get; init; }

    /// <summary>Feedback when it is not chosen, sanitised HTML.</summary>
    public string? UnselectedFeedbackHtml { get; init; }

    /// <summary>True when shuffling leaves it where it is.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>Feedback for exactly these options chosen.</summary>
/// <param name="OptionIds">The <see cref="QuestionOption.Id"/>s.</param>
/// <param name="Html">Sanitised HTML.</param>
public sealed record CombinationFeedback(IReadOnlyList<string> OptionIds, string Html);

/// <summary>The wire names of the kinds of question.</summary>
public static class QuestionTypes
{
    public const string Mcq = "mcq";
    public const string Checkbox = "checkbox";
    public const string SingleNumeric = "singleNumeric";
    public const string TextExactMatch = "textExactMatch";
    public const string Regex = "regex";
    public const string MathExpression = "mathExpression";
    public const string Reflect = "reflect";
    public const string McqReflect = "mcqReflect";
    public const string CheckboxReflect = "checkboxReflect";
    public const string Poll = "poll";
    public const string CheckboxPoll = "checkboxPoll";
    public const string Continue = "continue";
}

using System.Globalization;

namespace Educate.Courseware.Markdown;

/// <summary>Reads questions of quizzes, exams and lectures.</summary>
internal sealed class QuestionReader(Reading reading)
{
    private static readonly string[] Known =
    [
        QuestionTypes.Mcq, QuestionTypes.Checkbox, QuestionTypes.SingleNumeric, QuestionTypes.TextExactMatch, QuestionTypes.Regex, QuestionTypes.MathExpression,
        QuestionTypes.Reflect, QuestionTypes.McqReflect, QuestionTypes.CheckboxReflect, QuestionTypes.Poll, QuestionTypes.CheckboxPoll, QuestionTypes.Continue,
    ];

    private static readonly string[] WithOptions =
        [QuestionTypes.Mcq, QuestionTypes.Checkbox, QuestionTypes.McqReflect, QuestionTypes.CheckboxReflect, QuestionTypes.Poll, QuestionTypes.CheckboxPoll];

    private static readonly string[] WithAnswers =
        [QuestionTypes.SingleNumeric, QuestionTypes.TextExactMatch, QuestionTypes.Regex, QuestionTypes.MathExpression];

    /// <summary>The questions of some sections; their keys come from the headings and are unique among them.</summary>
    public IReadOnlyList<Question> ReadAll(MarkdownFile file, IReadOnlyList<HeadedText> sections)
    {
        var keys = new KeySet("question");
        return sections.Select(section => Read(QuestionText.Read(file, section), keys)).ToList();
    }

    private Question Read(QuestionText text, KeySet keys)
    {
        var type = TypeOf(text);
        var feedback = new FeedbackText(reading, text.File, text.Quotes);
        var line = text.Source.Line.Number;
        var prompt = text.Prompt.Length > 0 ? text.Prompt : throw text.Fault(null, "The question asks nothing: write the question as the heading or below it.");
        return new Question
        {
            SourceKey = keys.Take(text.Source.Key, text.Source.Heading),
            Type = type,
            PromptHtml = reading.Html.Render(text.File, line, prompt),
            Options = Options(text, type),
            Answers = text.Answers.Select(answer => Accepted(text, type, answer)).ToList(),
            PartialCredit = Credit(text, type),
            Hints = feedback.All("hint"),
            CorrectFeedbackHtml = feedback.Find("right"),
            IncorrectFeedbackHtml = feedback.Find("wrong"),
            SolutionHtml = feedback.Find("explanation") ?? feedback.Find(""),
            PointsMillionths = Points(text, type),
            Shuffle = Flag(text, "shuffle"),
            TrailingText = text.Setting("unit"),
        };
    }

    private static string TypeOf(QuestionText text)
    {
        if (text.Options.FirstOrDefault(option => option.Mark is not ("" or "x")) is { } unknown)
        {
            throw text.File.Fault(unknown.Line.Number, $"'[{unknown.Mark}]' is not known here: write [x] for a right option and [ ] for another.");
        }

        var right = text.Options.Count(option => option.Mark == "x");
        var type = text.Setting("type") ?? (text.Options.Count > 0 ? right > 1 ? QuestionTypes.Checkbox : QuestionTypes.Mcq
            : text.Answers.Count > 0 ? AnswerText.TypeOf(text.Answers[0].Text) : QuestionTypes.Reflect);
        if (!Known.Contains(type, StringComparer.Ordinal))
        {
            throw text.Fault("type", $"'{type}' is no type of question. The types are {string.Join(", ", Known)}.");
        }

        if (WithOptions.Contains(type, StringComparer.Ordinal) != text.Options.Count > 0)
        {
            throw text.Fault("type", text.Options.Count > 0 ? $"A question of the type {type} has no options." : $"A question of the type {type} needs options: lines of the form '- [ ] text'.");
        }

        if (WithAnswers.Contains(type, StringComparer.Ordinal) != text.Answers.Count > 0)
        {
            throw text.Fault("type", text.Answers.Count > 0 ? $"A question of the type {type} has no 'answer:'." : $"A question of the type {type} needs a line 'answer: …'.");
        }

        if (type == QuestionTypes.Mcq && right != 1)
        {
            throw text.Fault(null, right == 0 ? "No option is right: mark one with [x], or write 'type: poll'." : $"{right} options are marked [x], but the type mcq has one; write 'type: checkbox'.");
        }

        return type;
    }

    private List<QuestionOption> Options(QuestionText text, string type)
    {
        var keys = new KeySet("option");
        return text.Options.Select(option =>
        {
            var feedback = new FeedbackText(reading, text.File, option.Quotes);
            return new QuestionOption
            {
                Id = keys.Take(option.Key, option.Text),
                DisplayHtml = reading.Html.RenderInline(text.File, option.Line.Number, option.Text),
                IsCorrect = option.Mark == "x" && (type is QuestionTypes.Mcq or QuestionTypes.Checkbox),
                FeedbackHtml = feedback.Find("") ?? feedback.Find(option.Mark == "x" ? "right" : "wrong"),
                UnselectedFeedbackHtml = feedback.Find("not chosen"),
            };
        }).ToList();
    }

    private AcceptedAnswer Accepted(QuestionText text, string type, ListedLine answer)
    {
        var feedback = new FeedbackText(reading, text.File, answer.Quotes);
        var credit = answer.Mark switch { "answer" => 1_000_000, "wrong" => 0, var share => Shares.Parse(share) ?? 1_000_000 };
        var accepted = AnswerText.Read(type, answer.Text, text.Setting("case") != "exact") ?? throw text.File.Fault(answer.Line.Number, AnswerText.Expected(type, answer.Text));
        return accepted with { CreditMillionths = credit, FeedbackHtml = feedback.Find("") ?? feedback.Find(credit > 0 ? "right" : "wrong") };
    }

    private static PartialCredit Credit(QuestionText text, string type) => text.Setting("credit") switch
    {
        null or "all" => text.Answers.Any(answer => answer.Mark.EndsWith('%')) ? PartialCredit.Points : PartialCredit.None,
        "each" when type == QuestionTypes.Checkbox => PartialCredit.EachDecision,
        "halves" when type == QuestionTypes.Checkbox => PartialCredit.Halves,
        var credit => throw text.Fault("credit", $"'{credit}' is no way to score a {type}: a checkbox question takes 'all', 'each' or 'halves', others 'all'."),
    };

    private static int Points(QuestionText text, string type)
    {
        if (text.Setting("points") is not { } points)
        {
            return type is QuestionTypes.Mcq or QuestionTypes.Checkbox || WithAnswers.Contains(type, StringComparer.Ordinal) ? 1_000_000 : 0;
        }

        return decimal.TryParse(points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1000
            ? (int)Math.Round(number * 1_000_000)
            : throw text.Fault("points", $"'points' is a number from 0 to 1000, not '{points}'.");
    }

    private static bool Flag(QuestionText text, string name) => text.Setting(name) switch
    {
        null or "false" or "no" => false,
        "true" or "yes" => true,
        var other => throw text.Fault(name, $"'{name}' is 'true' or 'false', not '{other}'."),
    };
}

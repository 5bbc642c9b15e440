using System.Globalization;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>Radio buttons, checkboxes and dropdowns.</summary>
internal static class ChoiceResponses
{
    /// <summary><c>multiplechoiceresponse</c>: one choice of several.</summary>
    public static Question? Single(ResponseReading reading)
    {
        var group = Group(reading.Response);
        var options = group is null ? [] : Options(reading, group);
        return options.Any(option => option.IsCorrect)
            ? reading.Question(QuestionTypes.Mcq) with
            {
                Options = options,
                Shuffle = IsShuffled(group!),
                PartialCredit = options.Any(option => option is { IsCorrect: false, CreditMillionths: > 0 }) ? PartialCredit.Points : PartialCredit.None,
            }
            : null;
    }

    /// <summary><c>choiceresponse</c>: any number of choices.</summary>
    public static Question? Several(ResponseReading reading)
    {
        if (Group(reading.Response) is not { } group || Options(reading, group) is not { Count: > 0 } options)
        {
            return null;
        }

        var isRadio = group.Name.LocalName == "radiogroup";
        return reading.Question(isRadio ? QuestionTypes.Mcq : QuestionTypes.Checkbox) with
        {
            Options = options,
            Shuffle = IsShuffled(group),
            PartialCredit = PartialCreditOf(reading.Response),
            CombinationFeedback = group.All("compoundhint").Select(hint => Combination(reading, hint, options)).ToList(),
        };
    }

    /// <summary><c>optionresponse</c>: one question for each dropdown in it.</summary>
    public static IReadOnlyList<Question>? Dropdowns(ResponseReading reading)
    {
        var inputs = reading.Response.All("optioninput").ToList();
        var questions = new List<Question>();
        foreach (var input in inputs)
        {
            var options = DropdownOptions(reading, input);
            if (!options.Any(option => option.IsCorrect))
            {
                return null;
            }

            var question = reading.Question(QuestionTypes.Mcq, input.Value("label"));
            questions.Add(question with
            {
                SourceKey = questions.Count == 0 ? reading.Key : string.Create(CultureInfo.InvariantCulture, $"{reading.Key}_{questions.Count + 1}"),
                Options = options,
                PointsMillionths = reading.PointsMillionths / inputs.Count,
            });
        }

        return questions.Count > 0 ? questions : null;
    }

    private static XElement? Group(XElement response) =>
        response.Descendants().FirstOrDefault(child => child.Name.LocalName is "choicegroup" or "checkboxgroup" or "radiogroup");

    private static bool IsShuffled(XElement group) => OlxValues.IsTrue(group.Value("shuffle")) || group.Value("answer-pool") is not null;

    private static List<QuestionOption> Options(ResponseReading reading, XElement group)
    {
        var options = new List<QuestionOption>();
        foreach (var choice in group.All("choice"))
        {
            var correct = choice.Value("correct")?.Trim().ToLowerInvariant();
            var hints = choice.All("choicehint").ToList();
            options.Add(new QuestionOption
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"choice_{options.Count}"),
                DisplayHtml = reading.Html(choice),
                IsCorrect = correct == "true",
                CreditMillionths = correct switch
                {
                    "true" => 1_000_000,
                    "partial" => OlxValues.Millionths(OlxValues.Number(choice.Value("point_value")) ?? 0.5),
                    _ => 0,
                },
                FeedbackHtml = reading.OptionalHtml(hints.FirstOrDefault(hint => hint.Value("selected") != "false")),
                UnselectedFeedbackHtml = reading.OptionalHtml(hints.FirstOrDefault(hint => hint.Value("selected") == "false")),
                IsFixed = OlxValues.IsTrue(choice.Value("fixed")),
            });
        }

        return options;
    }

    private static List<QuestionOption> DropdownOptions(ResponseReading reading, XElement input)
    {
        var written = input.Elements().Where(child => child.Name.LocalName == "option").ToList();
        if (written.Count > 0)
        {
            return written.Select((option, at) => Option(at, reading.Html(option), OlxValues.IsTrue(option.Value("correct"))) with
            {
                FeedbackHtml = reading.OptionalHtml(option.First("optionhint")),
            }).ToList();
        }

        var correct = input.Value("correct")?.Trim();
        return PythonList.Read(input.Value("options") ?? "")
            .Select((text, at) => Option(at, System.Net.WebUtility.HtmlEncode(text), text.Trim() == correct))
            .ToList();
    }

    private static QuestionOption Option(int at, string display, bool isCorrect) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"option_{at}"),
        DisplayHtml = display,
        IsCorrect = isCorrect,
        CreditMillionths = isCorrect ? 1_000_000 : 0,
    };

    private static PartialCredit PartialCreditOf(XElement response) => response.Value("partial_credit")?.Trim().ToLowerInvariant() switch
    {
        "edc" or "true" => PartialCredit.EachDecision,
        "halves" => PartialCredit.Halves,
        _ => PartialCredit.None,
    };

    private static CombinationFeedback Combination(ResponseReading reading, XElement hint, List<QuestionOption> options)
    {
        var ids = (hint.Value("value") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(letter => letter.Length == 1 && letter[0] >= 'A' && letter[0] - 'A' < options.Count)
            .Select(letter => options[letter[0] - 'A'].Id);
        return new CombinationFeedback(ids.ToList(), reading.Html(hint));
    }
}

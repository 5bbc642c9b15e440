using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Educate.Courseware.Olx;

/// <summary>Reads <c>poll</c> and <c>survey</c> blocks: practice quizzes of questions without a right answer.</summary>
internal sealed class Polls(OlxContent content)
{
    private const long QuestionMs = 60_000;

    /// <summary>A poll: one question.</summary>
    public ItemPiece Poll(OlxBlock block)
    {
        var options = OlxValues.Json(block["answers"]).Elements().Select((answer, at) => Option(block, answer, at)).ToList();
        return Quiz(block, [Question(block, block.SourceKey, WebUtility.HtmlEncode(block["question"] ?? ""), options)]);
    }

    /// <summary>A survey: the same answers to several questions.</summary>
    public ItemPiece Survey(OlxBlock block)
    {
        var options = OlxValues.Json(block["answers"]).Elements().Select((answer, at) => Option(block, answer, at)).ToList();
        var questions = OlxValues.Json(block["questions"]).Elements()
            .Select((question, at) => Question(block, $"{block.SourceKey}_{Key(question, at)}", Display(block, question), options))
            .DistinctBy(question => question.SourceKey)
            .ToList();
        return Quiz(block, questions);
    }

    private ItemPiece Quiz(OlxBlock block, List<Question> questions)
    {
        if (questions.Count == 0 || questions.Exists(question => question.Options.Count == 0))
        {
            throw new BrokenBlockException("It has no questions or no answers that can be read.");
        }

        var introduction = block.Tag == "survey" && block["block_name"] is { Length: > 0 } name ? $"<p>{WebUtility.HtmlEncode(name)}</p>" : "";
        if (block["feedback"] is { Length: > 0 } feedback)
        {
            questions[^1] = questions[^1] with { CorrectFeedbackHtml = content.Clean(feedback, block.Path) };
        }

        var body = new QuizBody { Questions = questions, IntroductionHtml = introduction, MaxAttempts = OlxValues.Count(block["max_submissions"]) };
        return new ItemPiece(block, ItemTypes.Quiz, body, questions.Count * QuestionMs);
    }

    private Question Question(OlxBlock block, string key, string promptHtml, IReadOnlyList<QuestionOption> options) => new()
    {
        SourceKey = key,
        Type = QuestionTypes.Poll,
        PromptHtml = promptHtml.Length > 0 ? content.Clean(promptHtml, block.Path) : WebUtility.HtmlEncode(block.DisplayName ?? ""),
        Options = options,
        PointsMillionths = 0,
    };

    private QuestionOption Option(OlxBlock block, JsonElement answer, int at) => new()
    {
        Id = Key(answer, at),
        DisplayHtml = Display(block, answer),
    };

    private static string Key(JsonElement pair, int at) =>
        ((JsonElement?)pair).Elements().FirstOrDefault().AsText() is { Length: > 0 } key ? key : at.ToString(CultureInfo.InvariantCulture);

    /// <summary>The second of a pair: a text, or an object with a label and a picture.</summary>
    private string Display(OlxBlock block, JsonElement pair)
    {
        var shown = ((JsonElement?)pair).Elements().Skip(1).FirstOrDefault();
        if (shown.ValueKind != JsonValueKind.Object)
        {
            return WebUtility.HtmlEncode(shown.AsText() ?? "");
        }

        var label = WebUtility.HtmlEncode(shown.Text("label") ?? "");
        return shown.Text("img") is { Length: > 0 } picture
            ? content.Clean($"<img src=\"{WebUtility.HtmlEncode(picture)}\" alt=\"{WebUtility.HtmlEncode(shown.Text("img_alt") ?? "")}\">{label}", block.Path)
            : label;
    }
}

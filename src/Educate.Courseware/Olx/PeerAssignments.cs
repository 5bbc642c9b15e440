using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Educate.Courseware.Olx.Problems;

namespace Educate.Courseware.Olx;

/// <summary>Reads <c>openassessment</c> blocks: work that learners review for each other.</summary>
internal sealed class PeerAssignments(OlxContent content)
{
    private const long WorkMs = 3_600_000;
    private const int FirstYearThatMeansNever = 2029;

    public ItemPiece Read(OlxBlock block)
    {
        var definition = block.Definition;
        var assessments = definition.All("assessment").ToList();
        var peer = assessments.Find(assessment => assessment.Value("name") == "peer-assessment");
        foreach (var other in assessments.Where(assessment => assessment != peer && assessment.Value("name") is "self-assessment" or "student-training"))
        {
            content.Report.Warn(block.Path, $"Its step '{other.Value("name")}' has no counterpart here.");
        }

        var reviews = OlxValues.Count(peer?.Value("must_grade")) ?? 3;
        var body = new PeerBody
        {
            InstructionsHtml = Encoded(definition.Elements().FirstOrDefault(child => child.Name.LocalName == "title")?.Value),
            SubmissionParts = SubmissionParts(block).ToList(),
            ReviewParts = ReviewParts(block).ToList(),
            RequiredReviewCount = peer is null ? 0 : reviews,
            ReviewCutoffCount = OlxValues.Count(peer?.Value("must_be_graded_by")) ?? reviews,
            SubmissionDue = Due(definition.Value("submission_due")),
            ReviewDue = Due(peer?.Value("due")),
            IsStaffGraded = peer is null,
        };
        return new ItemPiece(block, ItemTypes.PhasedPeer, body, WorkMs);
    }

    /// <summary>The title that its author gave it.</summary>
    public static string? TitleOf(OlxBlock block) =>
        block.Definition.Elements().FirstOrDefault(child => child.Name.LocalName == "title")?.Value.Trim() is { Length: > 0 } title ? title : null;

    private static DateTimeOffset? Due(string? date) => OlxValues.Date(date) is { } due && due.Year < FirstYearThatMeansNever ? due : null;

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text?.Trim() ?? "");

    private IEnumerable<SubmissionPart> SubmissionParts(OlxBlock block)
    {
        var prompts = block.Definition.All("prompt").Where(prompt => prompt.Parent?.Name.LocalName != "criterion").ToList();
        var asHtml = block["prompts_type"] == "html";
        for (var i = 0; i < prompts.Count; i++)
        {
            var text = (prompts[i].First("description") ?? prompts[i]).Value.Trim();
            yield return new SubmissionPart
            {
                Key = Numbered("part", i),
                TypeName = block["text_response_editor"] == "tinymce" || asHtml ? "richText" : "plainText",
                PromptHtml = asHtml ? content.Clean(text, block.Path) : Paragraphs(text),
                IsRequired = block["text_response"] != "optional",
            };
        }

        if (block["file_upload_response"] is "required" or "optional" || (block["allow_file_upload"] is { } allowed && OlxValues.IsTrue(allowed)))
        {
            yield return new SubmissionPart
            {
                Key = "file",
                TypeName = "fileUpload",
                PromptHtml = "Your file",
                IsRequired = block["file_upload_response"] == "required",
            };
        }
    }

    private static IEnumerable<ReviewPart> ReviewParts(OlxBlock block)
    {
        var criteria = block.Definition.All("criterion").ToList();
        for (var i = 0; i < criteria.Count; i++)
        {
            var options = criteria[i].Elements().Where(child => child.Name.LocalName == "option").Select(Option).ToList();
            yield return new ReviewPart
            {
                Key = Numbered("criterion", i),
                TypeName = options.Count > 0 ? "options" : "multiLineInput",
                PromptHtml = Heading(criteria[i]) + Paragraphs(Child(criteria[i], "prompt") ?? ""),
                Options = options,
            };
        }

        if (block.Definition.First("feedbackprompt")?.Value.Trim() is { Length: > 0 } feedback)
        {
            yield return new ReviewPart { Key = "feedback", TypeName = "multiLineInput", PromptHtml = Paragraphs(feedback) };
        }
    }

    private static ReviewOption Option(XElement option, int at)
    {
        var explanation = Child(option, "explanation");
        return new ReviewOption
        {
            Key = Numbered("option", at),
            DisplayHtml = Encoded(Child(option, "label") ?? Child(option, "name")) + (explanation is null ? "" : $"<br>{Encoded(explanation)}"),
            Points = OlxValues.Count(option.Value("points")) ?? 0,
        };
    }

    private static string Heading(XElement criterion) =>
        (Child(criterion, "label") ?? Child(criterion, "name")) is { } label ? $"<p><strong>{Encoded(label)}</strong></p>" : "";

    private static string Paragraphs(string text) => string.Concat(
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string Numbered(string kind, int at) => string.Create(CultureInfo.InvariantCulture, $"{kind}{at + 1}");
}

using System.Globalization;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>Reads <c>problem</c> blocks. Only what can be graded without running code becomes a graded question.</summary>
internal sealed class ProblemBlocks(OlxContent content)
{
    /// <summary>The questions of a problem; its text alone when it asks nothing; a placeholder when none of it can be graded.</summary>
    public Piece Read(OlxBlock block)
    {
        var parts = ProblemParts.Of(block.Definition);
        if (parts.Parts.Count == 0)
        {
            return parts.TextHtml.Length > 0
                ? content.Reading(block, parts.TextHtml, block.Path)
                : throw new BrokenBlockException("The problem is empty.");
        }

        var questions = new List<Question>();
        var refusals = new List<string>();
        var hasScript = block.Definition.Descendants().Any(Capa.IsPython);
        for (var i = 0; i < parts.Parts.Count; i++)
        {
            var part = parts.Parts[i];
            var key = i == 0 ? block.SourceKey : string.Create(CultureInfo.InvariantCulture, $"{block.SourceKey}_{i + 1}");
            var reading = new ResponseReading(content, block, part, key, Points(block, parts.Parts.Count));
            var (made, refusal) = hasScript && UsesVariables(part)
                ? ([], "its values come from a Python script")
                : Questions(reading, block.Definition);
            questions.AddRange(made);
            if (refusal is not null)
            {
                refusals.Add($"{part.Response.Name.LocalName}: {refusal}");
            }
        }

        return questions.Count == 0 ? Placeholder(block, parts, refusals) : Quiz(block, parts, questions, refusals);
    }

    private QuestionsPiece Quiz(OlxBlock block, ProblemParts parts, List<Question> questions, List<string> refusals)
    {
        foreach (var refusal in refusals)
        {
            content.Report.Warn(block.Path, $"One part of the problem was left out ({refusal}).");
        }

        var hints = parts.Hints.Select(hint => content.Clean(CapaHtml.Inner(hint), block.Path)).Where(hint => hint.Length > 0).ToList();
        questions[0] = questions[0] with { Hints = hints };
        return new QuestionsPiece(block, questions);
    }

    private ItemPiece Placeholder(OlxBlock block, ProblemParts parts, List<string> refusals)
    {
        var why = string.Join("; ", refusals.Distinct());
        content.Report.Named(
            block.Tag, block.Path, $"It cannot be graded without running code of the course ({why}), so a placeholder stands in its place.");
        var texts = parts.Parts.Select(part => part.StemHtml + CapaHtml.Inner(part.Response, Capa.IsFurniture));
        var html = content.Clean(string.Concat(texts), block.Path);
        var body = new PlaceholderBody("This exercise needs the platform it was made for. It does not count here.", html);
        return new ItemPiece(block, ItemTypes.Supplement, body, OlxContent.ReadingTimeMs(html)) { IsAmongQuestions = true };
    }

    private static (IReadOnlyList<Question> Questions, string? Refusal) Questions(ResponseReading reading, XElement problem)
    {
        return reading.Response.Name.LocalName switch
        {
            _ when reading.Response.Descendants().Any(hint => hint.Value("hintfn") is not null) => ([], "a Python hint function decides the score"),
            "multiplechoiceresponse" => One(ChoiceResponses.Single(reading), "no choice is marked as right"),
            "choiceresponse" => One(ChoiceResponses.Several(reading), "there are no choices"),
            "optionresponse" => ChoiceResponses.Dropdowns(reading) is { } dropdowns ? (dropdowns, null) : ([], "no option is marked as right"),
            "numericalresponse" => One(NumberResponses.Read(reading), "the answer is not a real number written out"),
            "stringresponse" => One(TextResponses.Read(reading), "the answer is a pattern or a variable that cannot be judged here"),
            "customresponse" when OpenQuestions.IsOpen(reading.Response, problem) =>
                ([reading.Question(QuestionTypes.Reflect) with { PointsMillionths = 0 }], null),
            "customresponse" or "externalresponse" => ([], CustomReason(reading.Response)),
            "formularesponse" or "symbolicresponse" => ([], "it compares formulas"),
            "coderesponse" => ([], "an outside grader runs the learner's code"),
            "imageresponse" or "schematicresponse" or "annotationresponse" or "javascriptresponse" => ([], "it needs its own script in the page"),
            _ => ([], "this kind of question is not known here"),
        };
    }

    private static string CustomReason(XElement response) => response.First("jsinput") is not null
        ? "it is JavaScript of the course"
        : "Python of the course grades it";

    private static (IReadOnlyList<Question> Questions, string? Refusal) One(Question? question, string refusal) =>
        question is null ? ([], refusal) : ([question], null);

    private static int Points(OlxBlock block, int responses) =>
        OlxValues.Number(block["weight"]) is { } weight and >= 0 ? OlxValues.Millionths(weight) / responses : 1_000_000;

    /// <summary>True when a script fills values into the text, the choices or the answers.</summary>
    private static bool UsesVariables(ProblemPart part) => ResponseReading.IsVariable(part.StemHtml)
        || part.Response.DescendantsAndSelf().Any(element => !Capa.IsPython(element)
            && (element.Attributes().Any(attribute => ResponseReading.IsVariable(attribute.Value))
                || element.Nodes().OfType<XText>().Any(text => ResponseReading.IsVariable(text.Value))));
}

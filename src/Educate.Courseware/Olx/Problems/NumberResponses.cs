using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary><c>numericalresponse</c>: a number within a tolerance, or one of a range.</summary>
internal static class NumberResponses
{
    private const string UnstatedTolerance = "0.001%";

    /// <summary>The question, or null when an answer is not a real number written out.</summary>
    public static Question? Read(ResponseReading reading)
    {
        var response = reading.Response;
        var tolerance = ToleranceOf(response);
        var answers = new List<AcceptedAnswer?> { Answer(response.Value("answer"), tolerance) };
        foreach (var more in response.All("additional_answer"))
        {
            answers.Add(Answer(more.Value("answer") ?? more.Nodes().OfType<XText>().FirstOrDefault()?.Value, tolerance) is { } answer
                ? answer with { FeedbackHtml = reading.OptionalHtml(more.First("correcthint")) }
                : null);
        }

        answers.AddRange(Partial(response, answers[0], tolerance));
        return answers.Contains(null)
            ? null
            : reading.Question(QuestionTypes.SingleNumeric) with
            {
                Answers = answers.OfType<AcceptedAnswer>().ToList(),
                PartialCredit = answers.Exists(answer => answer!.CreditMillionths < 1_000_000) ? PartialCredit.Points : PartialCredit.None,
            };
    }

    private static string ToleranceOf(XElement response) =>
        response.All("responseparam").FirstOrDefault(param => param.Value("type") == "tolerance")?.Value("default")
            ?? response.Value("tolerance") ?? UnstatedTolerance;

    private static AcceptedAnswer? Answer(string? written, string tolerance)
    {
        var text = written?.Trim() ?? "";
        if (text.Length > 2 && text[0] is '[' or '(' && text[^1] is ']' or ')' && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            return Arithmetic.Evaluate(text[1..comma]) is { } low && Arithmetic.Evaluate(text[(comma + 1)..^1]) is { } high && low <= high
                ? new RangeAnswer(low, text[0] == '[', high, text[^1] == ']')
                : null;
        }

        return Arithmetic.Evaluate(text) is { } value && Tolerance(tolerance, value) is { } difference ? new NumberAnswer(value, difference) : null;
    }

    private static double? Tolerance(string written, double value)
    {
        var text = written.Trim();
        return text.EndsWith('%')
            ? Arithmetic.Evaluate(text[..^1]) is { } percent ? Math.Abs(value * percent / 100) : null
            : Arithmetic.Evaluate(text) is { } difference ? Math.Abs(difference) : null;
    }

    /// <summary>Half credit for near misses (<c>close</c>) and for listed answers (<c>list</c>).</summary>
    private static IEnumerable<AcceptedAnswer?> Partial(XElement response, AcceptedAnswer? exact, string tolerance)
    {
        var kinds = (response.Value("partial_credit") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var param = response.First("responseparam");
        if (kinds.Contains("close") && exact is NumberAnswer number)
        {
            var times = OlxValues.Number(param?.Value("partial_range")) ?? 2;
            yield return number with { Tolerance = number.Tolerance * times, CreditMillionths = 500_000 };
        }

        if (kinds.Contains("list"))
        {
            foreach (var listed in (param?.Value("partial_answers") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return Answer(listed, tolerance) is { } answer ? answer with { CreditMillionths = 500_000 } : null;
            }
        }
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary><c>stringresponse</c>: a text to be typed in.</summary>
internal static class TextResponses
{
    private const RegexOptions Judged = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The question, or null when an answer comes from a script or is a pattern that cannot be judged safely.</summary>
    public static Question? Read(ResponseReading reading)
    {
        var type = (reading.Response.Value("type") ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ignoreCase = type.Contains("ci");
        var isPattern = type.Contains("regexp");
        var texts = Texts(reading.Response, isPattern).ToList();
        if (texts.Count == 0 || texts.Any(text => ResponseReading.IsVariable(text.Text) && !isPattern))
        {
            return null;
        }

        var answers = new List<AcceptedAnswer>();
        foreach (var (text, credit, hint) in texts)
        {
            AcceptedAnswer? answer = isPattern || hint?.Name.LocalName == "regexphint" ? Pattern(text, ignoreCase) : new TextAnswer(text.Trim(), ignoreCase);
            if (answer is null)
            {
                return null;
            }

            answers.Add(answer with { CreditMillionths = credit, FeedbackHtml = reading.OptionalHtml(hint) });
        }

        return reading.Question(isPattern ? QuestionTypes.Regex : QuestionTypes.TextExactMatch) with { Answers = answers };
    }

    private static IEnumerable<(string Text, int Credit, XElement? Hint)> Texts(XElement response, bool isPattern)
    {
        if (response.Value("answer") is { } answer)
        {
            foreach (var text in isPattern ? [answer] : answer.Split("_or_"))
            {
                yield return (text, 1_000_000, null);
            }
        }

        foreach (var more in response.All("additional_answer"))
        {
            if ((more.Value("answer") ?? more.Nodes().OfType<XText>().FirstOrDefault()?.Value.Trim()) is { Length: > 0 } text)
            {
                yield return (text, 1_000_000, more.First("correcthint"));
            }
        }

        foreach (var wrong in response.Descendants().Where(child => child.Name.LocalName is "stringequalhint" or "regexphint"))
        {
            if (wrong.Value("answer") is { } text)
            {
                yield return (text, 0, wrong);
            }
        }
    }

    private static PatternAnswer? Pattern(string text, bool ignoreCase)
    {
        var pattern = text.Trim().Replace("(?P<", "(?<", StringComparison.Ordinal);
        try
        {
            _ = new Regex($"^(?:{pattern})$", Judged);
            return new PatternAnswer(pattern, ignoreCase);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>One response being read: what the readers of each kind need.</summary>
internal sealed partial class ResponseReading(OlxContent content, OlxBlock block, ProblemPart part, string key, int pointsMillionths)
{
    public XElement Response { get; } = part.Response;

    /// <summary>The key of the first question made from it.</summary>
    public string Key { get; } = key;

    /// <summary>The points of the response as a whole.</summary>
    public int PointsMillionths { get; } = pointsMillionths;

    /// <summary>Sanitised HTML of what is inside an element, hints and inputs left out.</summary>
    public string Html(XElement element) => content.Clean(CapaHtml.Inner(element, Capa.IsFurniture), block.Path);

    /// <summary>The same, or null when there is no such element or nothing in it.</summary>
    public string? OptionalHtml(XElement? element) => element is not null && Html(element) is { Length: > 0 } html ? html : null;

    /// <summary>A question of this response with all that does not depend on its type.</summary>
    public Question Question(string type, string? inputLabel = null) => new()
    {
        SourceKey = Key,
        Type = type,
        PromptHtml = Prompt(inputLabel),
        PointsMillionths = PointsMillionths,
        SolutionHtml = Solution(),
        CorrectFeedbackHtml = OptionalHtml(Response.Elements().FirstOrDefault(child => child.Name.LocalName == "correcthint")),
        TrailingText = Response.Descendants().Select(child => child.Value("trailing_text")).FirstOrDefault(text => text is not null),
    };

    /// <summary>True when a value is filled in by a script.</summary>
    public static bool IsVariable(string? value) => value is not null && Variable().IsMatch(value);

    private string Prompt(string? inputLabel)
    {
        var prompt = content.Clean(part.StemHtml + CapaHtml.Inner(Response, Capa.IsFurniture), block.Path);
        if (prompt.Length > 0)
        {
            return prompt;
        }

        var label = inputLabel ?? Response.Descendants().Select(child => child.Value("label")).FirstOrDefault(text => text is not null);
        return System.Net.WebUtility.HtmlEncode(label ?? block.DisplayName ?? "");
    }

    private string? Solution()
    {
        var html = string.Concat(part.Solutions.Select(Html));
        return html.Length > 0 ? html : null;
    }

    [GeneratedRegex(@"\$\{?[A-Za-z_]")]
    private static partial Regex Variable();
}

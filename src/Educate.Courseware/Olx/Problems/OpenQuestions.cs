using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>
/// Recognises the text box whose Python check takes any answer: a question to reflect on. The script is looked at, never run.
/// </summary>
internal static partial class OpenQuestions
{
    private const int MaxLine = 1000;

    /// <summary>True when the response takes text and its check can only say that it is right.</summary>
    public static bool IsOpen(XElement response, XElement problem)
    {
        var inputs = response.Descendants().Where(Capa.IsFurniture)
            .Where(child => child.Name.LocalName is not ("answer" or "solution" or "script")).ToList();
        if (inputs.Count == 0 || inputs.Exists(input => input.Name.LocalName is not ("textline" or "textbox")))
        {
            return false;
        }

        if (response.Value("cfn") is { } name)
        {
            return problem.Descendants().Where(Capa.IsPython).Any(script => AlwaysTrue(script.Value, name));
        }

        return response.First("answer") is { } answer && AlwaysCorrect(answer.Value);
    }

    private static bool AlwaysTrue(string script, string function)
    {
        var lines = Lines(script);
        var start = Array.FindIndex(lines, line => Definition().Match(line) is { Success: true } head && head.Groups[1].Value == function);
        if (start < 0)
        {
            return false;
        }

        var indent = Indent(lines[start]);
        var body = lines.Skip(start + 1).Select(WithoutComment).Where(line => line.Trim().Length > 0)
            .TakeWhile(line => Indent(line) > indent).ToList();
        var returns = body.Where(line => Return().IsMatch(line)).ToList();
        return returns.Count > 0
            && returns.TrueForAll(line => TrueReturn().IsMatch(line))
            && Indent(returns[^1]) == Indent(body[0])
            && returns[^1].TrimStart().StartsWith("return", StringComparison.Ordinal)
            && !body.Exists(line => Raise().IsMatch(line));
    }

    private static bool AlwaysCorrect(string script)
    {
        var lines = Lines(script).Select(WithoutComment).Where(line => line.Trim().Length > 0).ToList();
        return lines.Count > 0 && lines.TrueForAll(line => CorrectAssignment().IsMatch(line));
    }

    /// <summary>The lines of a script; none when it has lines longer than anybody writes.</summary>
    private static string[] Lines(string script)
    {
        var lines = script.ReplaceLineEndings("\n").Split('\n');
        return Array.Exists(lines, line => line.Length > MaxLine) ? [] : lines;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static string WithoutComment(string line)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? line : line[..hash];
    }

    [GeneratedRegex(@"^\s*def\s+(\w+)\s*\(")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s*(?:.*:\s*)?return\b")]
    private static partial Regex Return();

    [GeneratedRegex(
        @"^\s*(?:[^'""]*:\s*)?return\s*\(?\s*(?:True|1"
        + @"|\{\s*['""]ok['""]\s*:\s*(?:True|1)\s*(?:,\s*['""]msg['""]\s*:\s*(?:'[^']*'|""[^""]*"")\s*)?\})\s*\)?\s*;?\s*$")]
    private static partial Regex TrueReturn();

    [GeneratedRegex(@"\b(?:raise|assert)\b")]
    private static partial Regex Raise();

    [GeneratedRegex(@"^\s*correct\s*=\s*\[\s*['""]correct['""]\s*(?:,\s*['""]correct['""]\s*)*\]\s*;?\s*$")]
    private static partial Regex CorrectAssignment();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Educate.Courseware.Markdown;

/// <summary>An option or an answer of a question as it is written, with the quoted feedback below it.</summary>
internal sealed record ListedLine(TextLine Line, string Mark, string Text, string? Key, IReadOnlyList<TextLine> Quotes);

/// <summary>
/// The parts of a question as they are written: <c>name: value</c> lines, <c>- [x]</c> options, <c>- answer:</c> lines, quotes, and
/// everything else, which is the prompt.
/// </summary>
internal sealed partial class QuestionText
{
    private static readonly string[] Names = ["type", "points", "answer", "wrong", "unit", "credit", "shuffle", "case", "for", "optional"];

    private readonly Dictionary<string, TextLine> _settings = new(StringComparer.Ordinal);
    private readonly List<ListedLine> _options = [];
    private readonly List<ListedLine> _answers = [];
    private readonly List<TextLine> _quotes = [];
    private readonly StringBuilder _prompt = new();

    private QuestionText(MarkdownFile file, HeadedText source)
    {
        File = file;
        Source = source;
    }

    public MarkdownFile File { get; }

    public HeadedText Source { get; }

    /// <summary>The Markdown of what is asked: the heading, unless it is only "Question 3", and the text below.</summary>
    public string Prompt => (Placeholder().IsMatch(Source.Heading) ? _prompt.ToString() : $"{Source.Heading}\n\n{_prompt}").Trim();

    public IReadOnlyList<ListedLine> Options => _options;

    /// <summary>Lines of <c>answer:</c> and <c>wrong:</c>; the mark is <c>answer</c>, <c>wrong</c> or a share such as <c>50%</c>.</summary>
    public IReadOnlyList<ListedLine> Answers => _answers;

    /// <summary>Quotes of the question itself.</summary>
    public IReadOnlyList<TextLine> Quotes => _quotes;

    /// <summary>A setting, or null.</summary>
    public string? Setting(string name) => _settings.TryGetValue(name, out var line) ? line.Text : null;

    /// <summary>A mistake at a setting, or at the heading.</summary>
    public MarkdownFault Fault(string? setting, string sentence) =>
        File.Fault(setting is not null && _settings.TryGetValue(setting, out var line) ? line.Number : Source.Line.Number, sentence);

    /// <summary>Takes a section apart.</summary>
    public static QuestionText Read(MarkdownFile file, HeadedText source)
    {
        var question = new QuestionText(file, source);
        var fence = new Fence();
        List<TextLine>? below = null;
        foreach (var line in source.Body)
        {
            if (fence.Holds(line.Text))
            {
                question._prompt.Append(line.Text).Append('\n');
                below = null;
            }
            else
            {
                below = question.Take(line, below);
            }
        }

        return question;
    }

    // Returns where indented quotes go from here on: below an option or an answer.
    private List<TextLine>? Take(TextLine line, List<TextLine>? below)
    {
        if (below is not null && Indented().Match(line.Text) is { Success: true } inner)
        {
            if (inner.Groups[1].Value.StartsWith('>'))
            {
                below.Add(new TextLine(line.Number, Unquoted(inner.Groups[1].Value)));
                return below;
            }

            throw File.Fault(line.Number, "Below an option only feedback can stand, each line of it behind '>'. Write the option itself on one line.");
        }

        if (OptionLine().Match(line.Text) is { Success: true } option)
        {
            below = [];
            _options.Add(new ListedLine(line, option.Groups[1].Value.ToLowerInvariant().Trim(), option.Groups[2].Value.Trim(), option.Groups[3].Success ? option.Groups[3].Value : null, below));
            return below;
        }

        if (AnswerLine().Match(line.Text) is { Success: true } answer)
        {
            below = [];
            var mark = answer.Groups[2].Success ? answer.Groups[2].Value : answer.Groups[1].Value;
            _answers.Add(new ListedLine(line, mark, answer.Groups[3].Value.Trim(), null, below));
            return below;
        }

        if (SettingLine().Match(line.Text) is { Success: true } setting && Names.Contains(setting.Groups[1].Value, StringComparer.Ordinal))
        {
            _settings[setting.Groups[1].Value] = line with { Text = setting.Groups[2].Value.Trim() };
        }
        else if (line.Text.StartsWith('>'))
        {
            _quotes.Add(line with { Text = Unquoted(line.Text) });
        }
        else
        {
            _prompt.Append(line.Text).Append('\n');
        }

        return line.IsBlank ? below : null;
    }

    private static string Unquoted(string text) => text.Length > 1 && text[1] == ' ' ? text[2..] : text[1..];

    [GeneratedRegex(@"^(?:Question|Q)?\s*\d*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[-*] \[([^\]]{0,6})\] +(.+?)(?:\s*\{#([A-Za-z0-9_-]{1,60})\})?\s*$")]
    private static partial Regex OptionLine();

    [GeneratedRegex(@"^(?:[-*] )?(answer|wrong)(?: \((\d{1,3}%)\))?: +(.+)$")]
    private static partial Regex AnswerLine();

    [GeneratedRegex(@"^([a-z]+): +(.+)$")]
    private static partial Regex SettingLine();

    [GeneratedRegex(@"^\s{2,}(\S.*)$")]
    private static partial Regex Indented();
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Educate.Courseware.Markdown;

/// <summary>
/// One mapping of a YAML text. Each getter checks what it reads and faults with file and line; what nobody asked for is told by
/// <see cref="Unknown"/>.
/// </summary>
internal sealed class YamlSection
{
    private readonly Dictionary<string, (YamlNode Value, int Line)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<YamlSection> _inner = [];
    private readonly int _linesBefore;

    private YamlSection(string file, int linesBefore, YamlMappingNode node)
    {
        File = file;
        _linesBefore = linesBefore;
        FirstLine = LineOf(node);
        foreach (var (key, value) in node.Children)
        {
            _entries[key is YamlScalarNode { Value: { } name } ? name : throw FaultAt(LineOf(key), "A key must be a word.")] = (value, LineOf(key));
        }
    }

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>Its first line in the file.</summary>
    public int FirstLine { get; }

    /// <summary>The keys that have no meaning, with their lines, those of inner sections included.</summary>
    public IEnumerable<(string Key, int Line)> Unknown =>
        _entries.Where(entry => !_asked.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value.Line)).Concat(_inner.SelectMany(inner => inner.Unknown));

    /// <summary>Reads a YAML text that begins after <paramref name="linesBefore"/> lines of the file; an empty text is an empty section.</summary>
    /// <exception cref="MarkdownFault">It is not a YAML mapping, or it is nested too deeply.</exception>
    public static YamlSection Parse(string file, string text, int linesBefore)
    {
        try
        {
            YamlSafety.Check(file, text, linesBefore);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: "" or null }
                ? new YamlSection(file, linesBefore, new YamlMappingNode())
                : stream.Documents[0].RootNode is YamlMappingNode mapping
                    ? new YamlSection(file, linesBefore, mapping)
                    : throw new MarkdownFault(file, linesBefore + 1, "Lines of the form 'name: value' are expected here.");
        }
        catch (YamlException cause)
        {
            var what = (cause.InnerException?.Message ?? cause.Message).TrimEnd('.');
            throw new MarkdownFault(file, (int)cause.Start.Line + linesBefore, $"This is not YAML ({what}).");
        }
    }

    /// <summary>True when the key is there with a value.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The line of a key, or the section's own.</summary>
    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : FirstLine;

    /// <summary>A mistake at a key.</summary>
    public MarkdownFault Fault(string key, string sentence) => FaultAt(LineOf(key), sentence);

    /// <summary>The text of a key, trimmed, or null.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value.Trim() is { Length: > 0 } text ? text : null,
        _ => throw Fault(key, $"'{key}' takes one text."),
    };

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Fault(key, $"'{key}' is missing.");

    /// <summary>A yes or no; no when the key is absent.</summary>
    public bool Flag(string key, bool otherwise = false) => Text(key)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "yes" => true,
        "false" or "no" => false,
        var text => throw Fault(key, $"'{key}' is 'true' or 'false', not '{text}'."),
    };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, or null.</summary>
    public int? Whole(string key, int least, int most) => Text(key) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Fault(key, $"'{key}' is a whole number from {least} to {most}, not '{text}'.");

    /// <summary>A share such as <c>80%</c> or <c>0.8</c> in millionths, or null.</summary>
    public int? Share(string key) => Text(key) is { } text ? Shares.Parse(text) ?? throw Fault(key, $"'{key}' is a share such as 80% or 0.8, not '{text}'.") : null;

    /// <summary>The texts of a list; one text alone is a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode => Text(key) is { } one ? [one] : [],
        YamlSequenceNode many => many.Children.Select(child => child is YamlScalarNode { Value: { } value } ? value.Trim() : throw FaultAt(LineOf(child), $"'{key}' is a list of texts.")).ToList(),
        _ => throw Fault(key, $"'{key}' is a list of texts."),
    };

    /// <summary>An inner mapping, or null.</summary>
    public YamlSection? Section(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode mapping => Inner(mapping),
        _ => throw Fault(key, $"'{key}' takes lines of the form 'name: value' below it."),
    };

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlSection> Sections(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode many => many.Children.Select(child => child is YamlMappingNode mapping ? Inner(mapping) : throw FaultAt(LineOf(child), $"'{key}' is a list; each entry takes lines of the form 'name: value'.")).ToList(),
        _ => throw Fault(key, $"'{key}' is a list."),
    };

    /// <summary>True when the value is one text and not a list or a mapping.</summary>
    public bool IsText(string key) => Find(key) is YamlScalarNode;

    /// <summary>All keys with their texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs() => _entries.Keys.Select(key => KeyValuePair.Create(key, Text(key) ?? "")).ToList();

    private YamlSection Inner(YamlMappingNode mapping)
    {
        var section = new YamlSection(File, _linesBefore, mapping);
        _inner.Add(section);
        return section;
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain } ? entry.Value : null;
    }

    private int LineOf(YamlNode node) => (int)Math.Max(node.Start.Line, 1) + _linesBefore;

    private MarkdownFault FaultAt(int line, string sentence) => new(File, line, sentence);
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Educate.Courseware.Markdown;

/// <summary>Refuses YAML that could exhaust the machine: deep nesting, and aliases, which may multiply without end.</summary>
internal static class YamlSafety
{
    private const int MaxDepth = 12;

    public static void Check(string file, string text, int linesBefore)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var now = parser.Current!;
            depth += now.NestingIncrease;
            if (depth > MaxDepth || now is AnchorAlias)
            {
                throw new MarkdownFault(file, (int)now.Start.Line + linesBefore, now is AnchorAlias ? "Aliases (*name) are not read." : "This is nested too deeply.");
            }
        }
    }
}

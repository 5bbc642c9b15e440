using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>A line of a file with its number.</summary>
internal readonly record struct TextLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A <c>.md</c> file: the YAML between its <c>---</c> lines, and the Markdown below.</summary>
internal sealed record MarkdownFile(string Path, YamlSection FrontMatter, IReadOnlyList<TextLine> Body)
{
    /// <summary>The folder it lies in, without a slash at the end; empty at the root.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)?.Replace('\\', '/') ?? "";

    /// <summary>Its name without extension.</summary>
    public string BaseName => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>A mistake at a line.</summary>
    public MarkdownFault Fault(int line, string sentence) => new(Path, line, sentence);

    /// <exception cref="MarkdownFault">The front matter cannot be read.</exception>
    public static MarkdownFile Read(PackageFolder folder, string path)
    {
        string text;
        try
        {
            text = folder.ReadText(path) ?? "";
        }
        catch (OversizeTextException cause)
        {
            throw new MarkdownFault(path, 1, cause.Message);
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new TextLine(index + 1, line)).ToList();
        if (lines[0].Text.TrimEnd() != "---")
        {
            return new MarkdownFile(path, YamlSection.Parse(path, "", 0), lines);
        }

        var end = lines.FindIndex(1, line => line.Text.TrimEnd() == "---");
        if (end < 0)
        {
            throw new MarkdownFault(path, 1, "The front matter has no end: a second line of '---' is missing.");
        }

        var matter = string.Join('\n', lines.Skip(1).Take(end - 1).Select(line => line.Text));
        return new MarkdownFile(path, YamlSection.Parse(path, matter, 1), lines.Skip(end + 1).ToList());
    }
}

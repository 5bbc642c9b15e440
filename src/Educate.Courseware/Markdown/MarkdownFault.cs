namespace Educate.Courseware.Markdown;

/// <summary>A mistake in a file of the course that the author can mend, with the line where it stands.</summary>
internal sealed class MarkdownFault(string file, int line, string sentence) : Exception($"{file}, line {line}: {sentence}")
{
    /// <summary>The file, relative to the course folder.</summary>
    public string File { get; } = file;

    /// <summary>What a report about that file says.</summary>
    public string Reason { get; } = $"Line {line}: {sentence}";
}

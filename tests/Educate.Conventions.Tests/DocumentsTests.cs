using System.Text.RegularExpressions;

namespace Educate.Conventions.Tests;

public sealed partial class DocumentsTests
{
    [Theory]
    [InlineData("README.md", 120)]
    [InlineData("CONTRIBUTING.md", 80)]
    [InlineData("docs/architecture.md", 150)]
    public void A_document_stays_short(string path, int lines) =>
        Assert.True(Repository.Lines(path).Length <= lines, $"{path} has more than {lines} lines: shorten it, or move a part to a page of its own.");

    [Fact]
    public void The_reader_sees_the_dashboard_first() =>
        Assert.True(
            !Repository.Files.Contains("docs/pictures/dashboard.png") || Repository.Read("README.md").Contains("(docs/pictures/dashboard.png)"),
            "README.md shows docs/pictures/dashboard.png.");

    [Fact]
    public void A_decision_fits_on_a_screen() =>
        Rule.Holds("A decision has at most 60 lines.", Decisions.Where(path => Repository.Lines(path).Length > 60));

    [Fact]
    public void A_decision_says_what_was_weighed() =>
        Rule.Holds(
            "A decision has the headings Context, Options, Decision and Consequences, in this order.",
            Decisions.Where(path => !Repository.Lines(path).Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .SequenceEqual(["## Context", "## Options", "## Decision", "## Consequences"])));

    [Fact]
    public void Decisions_are_numbered_without_gaps() =>
        Assert.Equal(
            Enumerable.Range(1, Decisions.Count()),
            Decisions.Select(path => int.Parse(Path.GetFileName(path)[..4], System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Links_lead_somewhere() =>
        Rule.Holds(
            "A relative link names a file or folder of the repository.",
            from path in Repository.Files
            where path.EndsWith(".md", StringComparison.Ordinal) && !Course().IsMatch(path)
            from Match link in Link().Matches(Code().Replace(Repository.Read(path), ""))
            let target = Uri.UnescapeDataString(link.Groups["target"].Value.Split('#')[0])
            where target.Length > 0 && !Scheme().IsMatch(target)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(path))!, target))
            select $"{path}: {target}");

    [Fact]
    public void The_architecture_names_files_that_are_there() =>
        Rule.Holds(
            "docs/architecture.md names source files by the end of their path.",
            from Match name in SourceName().Matches(Repository.Read("docs/architecture.md"))
            let ending = "/" + name.Groups["name"].Value
            where !Repository.Files.Any(path => path.EndsWith(ending, StringComparison.Ordinal))
            select ending);

    private static IEnumerable<string> Decisions =>
        Repository.Files.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal) && !path.EndsWith("README.md", StringComparison.Ordinal));

    [GeneratedRegex(@"`(?<name>[\w./]+\.cs)`")]
    private static partial Regex SourceName();

    // Courses and fixtures have links of their own kind; the importer judges those.
    [GeneratedRegex("^(samples|tests)/.+/")]
    private static partial Regex Course();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("""\]\(\s*<?(?<target>[^)>\s]*)>?(\s+"[^"]*")?\s*\)""")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}

using System.Text.RegularExpressions;

namespace Educate.Conventions.Tests;

public sealed partial class LayoutTests
{
    private static readonly HashSet<string> VagueNames =
        new(["Common", "Core", "Shared", "Utils", "Helpers", "Services", "Models", "Interfaces", "Extensions"], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_folder_is_named_for_an_area_of_the_product() =>
        Rule.Holds(
            $"No folder is called {string.Join(", ", VagueNames)}.",
            Repository.Files.Where(path => path.Split('/').SkipLast(1).Any(VagueNames.Contains)));

    [Fact]
    public void Folders_are_at_most_three_deep_below_src() =>
        Rule.Holds(
            "There are at most three levels of folders below src, migrations aside.",
            Repository.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal)
                && !path.Contains("/Migrations/", StringComparison.Ordinal)
                && path.Count(letter => letter == '/') > 4));

    [Fact]
    public void A_file_has_the_name_of_its_type() =>
        Rule.Holds(
            "A C# file that holds one type has its name.",
            from path in Repository.Sources
            let name = Path.GetFileName(path).Split('.')[0]
            where name is not ("Program" or "AssemblyInfo")
            let types = OuterType().Matches(Repository.Read(path)).Select(type => type.Groups["name"].Value).ToList()
            where types.Count == 1 && types[0] != name
            select $"{path} holds {types[0]}");

    [Fact]
    public void A_component_and_what_belongs_to_it_lie_side_by_side() =>
        Rule.Holds(
            "A component's style and script lie beside it and share its name.",
            Repository.Files.Where(path => ComponentPart().IsMatch(path)
                && !Repository.Files.Contains(ComponentPart().Replace(path, ".razor"))));

    [Fact]
    public void Documents_have_lower_case_names() =>
        Rule.Holds(
            "A document's name is lower case with hyphens; a decision's starts with its number.",
            Repository.Files.Where(path => HandWrittenDocument().IsMatch(path) && !DocumentName().IsMatch(path)));

    [Fact]
    public void Scripts_can_be_run() =>
        Rule.Holds(
            "A script has its executable bit set: git update-index --chmod=+x FILE",
            from file in Repository.Modes
            where File.Exists(Repository.At(file.Key)) && file.Value != "100755"
            where Script().IsMatch(file.Key) || (Repository.IsText(file.Key) && Repository.Read(file.Key).StartsWith("#!", StringComparison.Ordinal))
            select file.Key);

    [GeneratedRegex(@"^(?:[a-z]+ )*(?:class|record struct|record class|record|struct|interface|enum|delegate [^(]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OuterType();

    [GeneratedRegex(@"\.razor\.(css|js|cs)$")]
    private static partial Regex ComponentPart();

    [GeneratedRegex(@"^docs/([^/]+|decisions/[^/]+)\.md$")]
    private static partial Regex HandWrittenDocument();

    [GeneratedRegex(@"^docs/([a-z0-9-]+|decisions/\d{4}-[a-z0-9-]+)\.md$")]
    private static partial Regex DocumentName();

    [GeneratedRegex(@"(^|/)(run|test)$|\.sh$")]
    private static partial Regex Script();
}

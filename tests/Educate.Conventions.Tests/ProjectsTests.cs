using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Educate.Conventions.Tests;

public sealed partial class ProjectsTests
{
    /// <summary>What each project of the product may see directly. docs/architecture.md draws the same arrows.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Educate.Contracts"] = [],
        ["Educate.Resources"] = ["Educate.Contracts"],
        ["Educate.Courseware"] = [],
        ["Educate.Client"] = ["Educate.Contracts"],
        ["Educate.Web"] = ["Educate.Client"],
        ["Educate.Server"] = ["Educate.Client", "Educate.Courseware", "Educate.Resources", "Educate.Web"],
        ["Educate.Cli"] = ["Educate.Client", "Educate.Server"],
    };

    [Fact]
    public void Dependencies_point_one_way() =>
        Rule.Holds(
            "A project references exactly what docs/architecture.md allows it.",
            from path in Repository.Projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            let project = Path.GetFileNameWithoutExtension(path)
            let references = Items(path, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            let allowed = Arrows.GetValueOrDefault(project)
            where allowed is null || !references.SequenceEqual(allowed)
            select $"{project} references {string.Join(", ", references)}; allowed: {(allowed is null ? "the project is not known" : string.Join(", ", allowed))}");

    [Fact]
    public void The_solution_holds_every_project() =>
        Rule.Holds(
            "Educate.slnx names every project.",
            Repository.Projects.Where(path => !Repository.Read("Educate.slnx").Contains($"\"{path}\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Educate.Contracts", ".")]
    [InlineData("Educate.Client", "EntityFrameworkCore|Npgsql|Sqlite|AspNetCore")]
    [InlineData("Educate.Resources", "EntityFrameworkCore|Npgsql|Sqlite")]
    [InlineData("Educate.Courseware", "EntityFrameworkCore|Npgsql|Sqlite|AspNetCore")]
    [InlineData("Educate.Web", "EntityFrameworkCore|Npgsql|Sqlite")]
    public void A_project_stays_free_of_what_it_must_not_know(string project, string packages) =>
        Rule.Holds(
            $"{project} must not depend on these packages.",
            Items($"src/{project}/{project}.csproj", "PackageReference").Where(name => Regex.IsMatch(name, packages)));

    [Fact]
    public void Versions_are_pinned_centrally_and_exactly() =>
        Rule.Holds(
            "Each package has one exact version, and Directory.Packages.props holds it.",
            Document("Directory.Packages.props").Descendants("PackageVersion")
                .Where(item => !ExactVersion().IsMatch((string?)item.Attribute("Version") ?? ""))
                .Select(item => $"Directory.Packages.props: {item}")
                .Concat(
                    from path in Repository.Projects
                    from item in Document(path).Descendants("PackageReference")
                    where item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null
                    select $"{path}: {item}"));

    [Fact]
    public void Every_package_has_a_decision()
    {
        var decisions = string.Concat(Repository.Files.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(Repository.Read));

        var undecided = Items("Directory.Packages.props", "PackageVersion").Where(name => !decisions.Contains($"`{name}`", StringComparison.Ordinal));

        Rule.Holds("A record in docs/decisions names each package and says what it saves, its licence and who keeps it.", undecided);
    }

    [Fact]
    public void No_project_mutes_the_compiler() =>
        Rule.Holds(
            "A rule that we disagree with is switched off once, in .editorconfig, with its reason.",
            from path in Repository.Files
            where BuildFile().IsMatch(path)
            from element in Document(path).Descendants()
            where element.Name.LocalName is "NoWarn" or "LangVersion" or "WarningLevel" || element.Attribute("NoWarn") is not null
            select $"{path}: {element}");

    [Fact]
    public void Each_machine_uses_its_own_package_sources() =>
        Rule.Holds(
            "The repository holds no nuget.config.",
            Repository.Files.Where(path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)));

    private static XDocument Document(string path) => XDocument.Load(Repository.At(path));

    private static IEnumerable<string> Items(string path, string kind) =>
        Document(path).Descendants(kind).Select(item => ((string)item.Attribute("Include")!).Replace('\\', '/'));

    [GeneratedRegex(@"^\d+(\.\d+)+(-[\w.]+)?$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex(@"\.(csproj|props|targets)$")]
    private static partial Regex BuildFile();
}

using System.Text.RegularExpressions;

namespace Educate.Conventions.Tests;

public sealed partial class SourcesTests
{
    [Fact]
    public void No_source_mutes_the_compiler() =>
        Rule.Holds("No source switches a warning off; .editorconfig does, with a reason.", Matches(Repository.Sources, Mute()));

    [Fact]
    public void Nothing_is_folded_away_or_imported_from_afar() =>
        Rule.Holds("There are no regions and no files of global usings.", Matches(Repository.Sources, Folding()));

    [Fact]
    public void What_is_left_to_do_has_an_issue() =>
        Rule.Holds("A note of something left to do carries the number of its issue, such as #12.", Matches(Repository.Sources, LeftToDo()));

    [Fact]
    public void Types_say_what_they_are() =>
        Rule.Holds("No type is called Manager, Helper, Service, Utils, Dto or Impl.", Matches(Product, VagueType()));

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() =>
        Rule.Holds(
            "No file names a folder of somebody's machine or the host of a package registry.",
            Matches(Repository.Files.Where(Repository.IsText), MachineOrRegistry()));

    private static IEnumerable<string> Product => Repository.Sources.Where(path => path.StartsWith("src/", StringComparison.Ordinal));

    private static IEnumerable<string> Matches(IEnumerable<string> paths, Regex pattern) =>
        from path in paths
        from line in Repository.Lines(path).Index()
        where pattern.IsMatch(line.Item)
        select $"{path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"#pragma\s+warning|\[[^\]]*\bSuppressMessage\(")]
    private static partial Regex Mute();

    [GeneratedRegex(@"^\s*#(end)?region\b|^\s*global\s+using\b")]
    private static partial Regex Folding();

    [GeneratedRegex(@"//.*\b(TO[D]O|FIXM[E]|HAC[K])\b(?!.*#\d)")]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"^\s*(\w+\s+)*(class|record|struct|interface|enum)\s+\w*(Manager|Helper|Helpers|Service|Services|Utils|Dto|Impl)\b")]
    private static partial Regex VagueType();

    [GeneratedRegex("""(?<![\w.~})\]*/-])/(home|root|Users|work)/[\w.]|\b[A-Z]:\\+Users\\|\bnuget\.org\b|\bnpmjs\.(org|com)\b|\bpypi\.org\b|artifact[o]ry|://[^/\s"]*(registry|nexus|pkgs)\.|/v3/index\.json""")]
    private static partial Regex MachineOrRegistry();
}

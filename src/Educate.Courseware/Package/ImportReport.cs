namespace Educate.Courseware;

/// <summary>What became of a package. Its members are the wire form of <c>courseImports.v1</c> and of <c>educate import --report</c>.</summary>
public sealed record ImportReport
{
    /// <summary>For each kind of block, by tag: found is imported plus named.</summary>
    public required IReadOnlyDictionary<string, BlockCount> Blocks { get; init; }

    /// <summary>The items that the course has now, placeholders included.</summary>
    public required int Items { get; init; }

    /// <summary>The questions in them.</summary>
    public required int Questions { get; init; }

    /// <summary>What was left out or changed, each with its path and the reason.</summary>
    public required IReadOnlyList<ImportWarning> Warnings { get; init; }
}

/// <summary>How many blocks of a kind were found in the published tree, imported, and named in the warnings instead.</summary>
public sealed record BlockCount(int Found, int Imported, int Named);

/// <summary>Something the importer wants known.</summary>
/// <param name="Path">The file in the package, with <c>#key</c> for a block inside it.</param>
/// <param name="Reason">A sentence.</param>
public sealed record ImportWarning(string Path, string Reason);

namespace Educate.Courseware;

/// <summary>How much a package may take. The defaults fit real courses; a package beyond them is refused.</summary>
public sealed record ImportLimits
{
    /// <summary>The greatest number of files and folders.</summary>
    public int MaxEntries { get; init; } = 50_000;

    /// <summary>The greatest size of the archive, in bytes.</summary>
    public long MaxArchiveBytes { get; init; } = 2L << 30;

    /// <summary>The greatest size of all unpacked files together, in bytes.</summary>
    public long MaxTotalBytes { get; init; } = 8L << 30;

    /// <summary>The greatest size of one file, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 2L << 30;

    /// <summary>The greatest size of one file that is read as text (XML, HTML, JSON, Markdown), in bytes.</summary>
    public long MaxTextBytes { get; init; } = 8L << 20;

    /// <summary>How many times larger than the archive the unpacked files may be, once they exceed <see cref="RatioFromBytes"/>.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>The size of all unpacked files from which <see cref="MaxRatio"/> is watched.</summary>
    public long RatioFromBytes { get; init; } = 64L << 20;

    /// <summary>The greatest depth of XML elements and of blocks within blocks.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The greatest number of blocks in the course tree.</summary>
    public int MaxBlocks { get; init; } = 50_000;

    /// <summary>The folder under which temporary folders are made.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();
}

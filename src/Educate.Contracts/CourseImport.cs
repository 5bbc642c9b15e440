using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The import of a course package (<c>courseImports.v1</c>).</summary>
public sealed record CourseImport : IElement<Id<CourseImport>>
{
    /// <summary>22 characters.</summary>
    public required Id<CourseImport> Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportState State { get; init; }

    /// <summary>The name of the file that was sent.</summary>
    public string? FileName { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The course that it made or renewed.</summary>
    public Id<Course>? CourseId { get; init; }

    /// <summary>The course's slug.</summary>
    public string? Slug { get; init; }

    /// <summary>The version that it made.</summary>
    public int? Version { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Message { get; init; }

    /// <summary>What became of everything in the package.</summary>
    public ImportSummary? Report { get; init; }
}

/// <summary>Where an import stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportState>))]
public enum ImportState
{
    /// <summary>Being read.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Published.</summary>
    [JsonStringEnumMemberName("published")]
    Published,

    /// <summary>Kept as a draft.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Refused; nothing of it was kept.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}

/// <summary>What became of everything in a package.</summary>
public sealed record ImportSummary
{
    /// <summary>By tag of the package's format: how many were found, imported, and named in the warnings.</summary>
    public required IReadOnlyDictionary<string, ImportCount> Blocks { get; init; }

    /// <summary>How many items the course has.</summary>
    public required int Items { get; init; }

    /// <summary>How many questions its quizzes have.</summary>
    public required int Questions { get; init; }

    /// <summary>What was not imported or changed, and why.</summary>
    public required IReadOnlyList<ImportWarning> Warnings { get; init; }
}

/// <summary>Found = imported + named.</summary>
/// <param name="Found">How many the package holds.</param>
/// <param name="Imported">How many became part of the course.</param>
/// <param name="Named">How many are named in the warnings instead.</param>
public sealed record ImportCount(int Found, int Imported, int Named);

/// <summary>Something that was not imported as it stands.</summary>
/// <param name="Path">Where in the package.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ImportWarning(string Path, string Reason);

namespace Educate.Courseware;

/// <summary>What a catalogue list holds.</summary>
public sealed class CatalogueList
{
    /// <summary>The courses, in the order of the list.</summary>
    public IList<CatalogueEntry> Entries { get; } = [];

    /// <summary>The rows that could not be used.</summary>
    public IList<CatalogueError> Errors { get; } = [];
}

/// <summary>One course of a catalogue list.</summary>
/// <param name="Line">The line it begins on; the header is line 1.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Slug">Unique in the list.</param>
/// <param name="Subject">Where it belongs, when the list says so.</param>
/// <param name="Level">In lower case, such as <c>beginner</c>.</param>
public sealed record CatalogueEntry(int Line, string Title, string Slug, CourseSubject? Subject, string? Level);

/// <summary>Why a row was not used.</summary>
/// <param name="Line">The line it begins on; the header is line 1.</param>
/// <param name="Reason">A sentence.</param>
public sealed record CatalogueError(int Line, string Reason);

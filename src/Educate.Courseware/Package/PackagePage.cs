namespace Educate.Courseware;

/// <summary>A page of the course outside its tree.</summary>
/// <param name="SourceKey">Stays the same from import to import.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Kind">What the page is for.</param>
/// <param name="Html">Sanitised HTML.</param>
public sealed record PackagePage(string SourceKey, string Title, PageKind Kind, string Html)
{
    /// <summary>True when only staff may see it.</summary>
    public bool IsStaffOnly { get; init; }
}

/// <summary>What a page is for.</summary>
public enum PageKind
{
    /// <summary>A class page, a custom tab or a resource page.</summary>
    Page,

    /// <summary>News of the course, newest first.</summary>
    Updates,

    /// <summary>The list of handouts.</summary>
    Handouts,
}

/// <summary>One run of a v1 course.</summary>
public sealed record ClassSession
{
    /// <summary>Stays the same from import to import.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Such as <c>Autumn 2015</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many weeks it lasts.</summary>
    public required int Weeks { get; init; }

    /// <summary>False when nobody may join it.</summary>
    public bool IsActive { get; init; } = true;
}

namespace Educate.Courseware;

/// <summary>A week or unit of the course.</summary>
public sealed record PackageModule
{
    /// <summary>Stays the same from import to import.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Plain text.</summary>
    public required string Name { get; init; }

    /// <summary>What the module is about.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>What the learner will be able to do, one sentence each.</summary>
    public IReadOnlyList<string> LearningObjectives { get; init; } = [];

    /// <summary>How many weeks it takes in a course scheduled by weeks.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>True when no item in it is required.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when only staff see it, outside all counts; then all in it is staff only as well.</summary>
    public bool IsStaffOnly { get; init; }

    /// <summary>When it opens.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The module's lessons in order.</summary>
    public required IReadOnlyList<PackageLesson> Lessons { get; init; }
}

/// <summary>A lesson within a module.</summary>
public sealed record PackageLesson
{
    /// <summary>Stays the same from import to import.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Plain text.</summary>
    public required string Name { get; init; }

    /// <summary>True when no item in it is required.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when only staff see it, outside all counts; then all in it is staff only as well.</summary>
    public bool IsStaffOnly { get; init; }

    /// <summary>When it opens.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it is due, grace period not included.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The lesson's items in order.</summary>
    public required IReadOnlyList<PackageItem> Items { get; init; }
}

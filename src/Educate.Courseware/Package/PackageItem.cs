namespace Educate.Courseware;

/// <summary>Something a learner does: a lecture, a reading, a quiz.</summary>
public sealed record PackageItem
{
    /// <summary>Stays the same from import to import (an OLX <c>url_name</c>, a Markdown path) and is unique in the course.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Other keys that lead here, such as the blocks joined into this item; for <see cref="ContentLink"/> targets.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Plain text.</summary>
    public required string Name { get; init; }

    /// <summary>The wire name, one of <see cref="ItemTypes"/>.</summary>
    public required string TypeName { get; init; }

    /// <summary>True when completing the course does not take it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when only staff see it, outside all counts.</summary>
    public bool IsStaffOnly { get; init; }

    /// <summary>True when it stands for something that cannot be imported: optional, never required, never graded.</summary>
    public bool IsPlaceholder => Body is PlaceholderBody;

    /// <summary>How long it takes, in milliseconds.</summary>
    public required long TimeCommitmentMs { get; init; }

    /// <summary>When it opens.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it is due, grace period not included.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How long after <see cref="Due"/> work is still taken, in milliseconds.</summary>
    public long GracePeriodMs { get; init; }

    /// <summary>How it counts towards the grade; null when it does not.</summary>
    public ItemGrading? Grading { get; init; }

    /// <summary>The content.</summary>
    public required ItemBody Body { get; init; }
}

/// <summary>How an item counts towards the grade.</summary>
public sealed record ItemGrading
{
    /// <summary>Its weight among the items of its assignment type, or among all items where there is no policy; one is 1,000,000.</summary>
    public int WeightMillionths { get; init; } = 1_000_000;

    /// <summary>The <see cref="AssignmentType.Type"/> that it belongs to.</summary>
    public string? AssignmentType { get; init; }

    /// <summary>Items with the same group make one score of their type together, weighted among themselves; null stands alone.</summary>
    public string? ScoreGroup { get; init; }

    /// <summary>The fraction that passes it, in millionths; null means <see cref="CoursePackage.PassingMillionths"/>.</summary>
    public int? PassingMillionths { get; init; }

    /// <summary>How often it may be submitted; null means without limit.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>False when the course can be passed without passing this item.</summary>
    public bool IsRequiredForPassing { get; init; } = true;
}

/// <summary>The wire names of the kinds of item.</summary>
public static class ItemTypes
{
    public const string Lecture = "lecture";
    public const string Supplement = "supplement";
    public const string Quiz = "quiz";
    public const string Exam = "exam";
    public const string Programming = "programming";
    public const string GradedProgramming = "gradedProgramming";
    public const string UngradedProgramming = "ungradedProgramming";
    public const string PhasedPeer = "phasedPeer";
    public const string Notebook = "notebook";
    public const string DiscussionPrompt = "discussionPrompt";
    public const string StaffGraded = "staffGraded";
    public const string GradedLti = "gradedLti";
    public const string UngradedLti = "ungradedLti";
    public const string UngradedWidget = "ungradedWidget";
    public const string UngradedAssignment = "ungradedAssignment";
}

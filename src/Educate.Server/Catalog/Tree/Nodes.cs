using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>A module of a course.</summary>
public sealed record ModuleNode
{
    public required Id<Module> Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<string> LearningObjectives { get; init; } = [];

    /// <summary>How many weeks a schedule by weeks gives it.</summary>
    public int Weeks { get; init; } = 1;

    public bool IsOptional { get; init; }
    public bool IsStaffOnly { get; init; }
    public DateTimeOffset? Start { get; init; }
    public required IReadOnlyList<LessonNode> Lessons { get; init; }

    /// <summary>The latest date in it; null when nothing in it is dated.</summary>
    public DateTimeOffset? Due => Lessons.SelectMany(l => l.Items.Select(i => i.Due).Append(l.Due)).Max();
}

/// <summary>A lesson of a module.</summary>
public sealed record LessonNode
{
    public required Id<Lesson> Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public bool IsOptional { get; init; }
    public bool IsStaffOnly { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? Due { get; init; }
    public required IReadOnlyList<ItemNode> Items { get; init; }
}

/// <summary>An item as the tree knows it; what it holds is in <see cref="ItemContentRow"/>.</summary>
public sealed record ItemNode
{
    public required Id<Item> Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }

    /// <summary>The wire name, such as <c>lecture</c>.</summary>
    public required string TypeName { get; init; }

    public required long TimeCommitmentMs { get; init; }

    /// <summary>Neither required nor counted.</summary>
    public bool IsOptional { get; init; }

    public bool IsStaffOnly { get; init; }

    /// <summary>Stands for something that could not be imported; then it is optional too.</summary>
    public bool IsPlaceholder { get; init; }

    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? Due { get; init; }
    public long GracePeriodMs { get; init; }

    /// <summary>How it counts; null when it is not graded.</summary>
    public GradedNode? Grading { get; init; }

    /// <summary>For a lecture: its video.</summary>
    public LectureNode? Lecture { get; init; }

    /// <summary>For a quiz or an exam: how many questions it has.</summary>
    public int QuestionCount { get; init; }

    /// <summary>For a peer assignment: how many reviews a learner gives.</summary>
    public int RequiredReviewCount { get; init; }

    /// <summary>Counts towards the course's percentages.</summary>
    public bool IsRequired => !IsOptional && !IsPlaceholder && !IsStaffOnly;
}

/// <summary>How an item counts towards the grade.</summary>
public sealed record GradedNode
{
    /// <summary>Its weight among its kind, or among all items where there are no kinds; one is 1,000,000.</summary>
    public int WeightMillionths { get; init; } = 1_000_000;

    /// <summary>The <see cref="AssignmentKind.Name"/> that it belongs to.</summary>
    public string? Kind { get; init; }

    /// <summary>Items with the same group make one score of their kind together; null stands alone.</summary>
    public string? ScoreGroup { get; init; }

    /// <summary>The fraction that passes it, in millionths.</summary>
    public required int PassingMillionths { get; init; }

    /// <summary>How often it may be submitted; null means without limit.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>False when the course can be passed without passing this item.</summary>
    public bool IsRequiredForPassing { get; init; } = true;
}

/// <summary>What the tree tells of a lecture's video.</summary>
public sealed record LectureNode
{
    public required Id<OnDemandVideo> VideoId { get; init; }

    /// <summary>0 when it is not known.</summary>
    public required long DurationMs { get; init; }

    /// <summary>Whether there is something that a browser can play here.</summary>
    public required bool IsPlayable { get; init; }

    public bool HasInVideoQuestions { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<string> AssetIds { get; init; } = [];
}

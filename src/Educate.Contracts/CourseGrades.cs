using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The caller's grades in a course (<c>onDemandCourseGrades.v1</c>). The key is the course alone.</summary>
public sealed record CourseGrades : IElement<Id<Course>>
{
    /// <summary>The course.</summary>
    public required Id<Course> Id { get; init; }

    /// <summary>When the grades last changed.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Whether the course is passed.</summary>
    public required PassingState PassingState { get; init; }

    /// <summary>The graded items that have a grade.</summary>
    public required IReadOnlyDictionary<Id<Item>, ItemGrade> ItemGrades { get; init; }

    /// <summary>How many items are graded.</summary>
    public required int PassableItemsCount { get; init; }

    /// <summary>What all work makes together.</summary>
    public required CourseOutcome OverallOutcome { get; init; }

    /// <summary>What identity-checked work makes together. Zero, so far.</summary>
    public required CourseOutcome VerifiedOutcome { get; init; }

    /// <summary>Grades that the staff set by hand.</summary>
    public IReadOnlyDictionary<Id<Item>, ItemOutcomeOverride>? ItemOutcomeOverrides { get; init; }
}

/// <summary>Whether a course is passed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PassingState>))]
public enum PassingState
{
    /// <summary>Not yet.</summary>
    [JsonStringEnumMemberName("notPassed")]
    NotPassed,

    /// <summary>Passed.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>Passed with identity checks.</summary>
    [JsonStringEnumMemberName("verifiedPassed")]
    VerifiedPassed,

    /// <summary>Nothing in it is graded.</summary>
    [JsonStringEnumMemberName("notPassable")]
    NotPassable,
}

/// <summary>What work makes together.</summary>
/// <param name="PassedItemsCount">How many graded items are passed.</param>
/// <param name="CourseGrade">0 to 1.</param>
public sealed record CourseOutcome(int PassedItemsCount, double CourseGrade);

/// <summary>The grade of one item.</summary>
public sealed record ItemGrade
{
    /// <summary>0 to 1.</summary>
    public required double Grade { get; init; }

    /// <summary>The same, under the name that later clients use.</summary>
    public required double OverallGrade { get; init; }

    /// <summary>Whether it reaches the item's mark.</summary>
    public required bool IsPassed { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset Timestamp { get; init; }
}

/// <summary>A grade that the staff set by hand.</summary>
public sealed record ItemOutcomeOverride
{
    /// <summary>0 to 1.</summary>
    public required double Grade { get; init; }

    /// <summary>Whether it counts as passed.</summary>
    public required bool IsPassed { get; init; }

    /// <summary>Why.</summary>
    public string? Explanation { get; init; }

    /// <summary>When. The wire spells it so.</summary>
    [JsonPropertyName("overridenAt")]
    public required DateTimeOffset OverriddenAt { get; init; }

    /// <summary>By whom.</summary>
    public required UserId OverriderId { get; init; }
}

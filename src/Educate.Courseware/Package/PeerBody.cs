namespace Educate.Courseware;

/// <summary>A peer-graded assignment (<c>phasedPeer</c>).</summary>
public sealed record PeerBody : ItemBody
{
    /// <summary>What to do, sanitised HTML.</summary>
    public required string InstructionsHtml { get; init; }

    /// <summary>What is handed in, in order.</summary>
    public required IReadOnlyList<SubmissionPart> SubmissionParts { get; init; }

    /// <summary>What reviewers fill in, in order.</summary>
    public required IReadOnlyList<ReviewPart> ReviewParts { get; init; }

    /// <summary>How many reviews of others a learner must give.</summary>
    public int RequiredReviewCount { get; init; } = 3;

    /// <summary>How many reviews received make the grade.</summary>
    public int ReviewCutoffCount { get; init; } = 3;

    /// <summary>When the work must be in; null means the item's own date.</summary>
    public DateTimeOffset? SubmissionDue { get; init; }

    /// <summary>When the reviews must be in.</summary>
    public DateTimeOffset? ReviewDue { get; init; }

    /// <summary>True when staff grade in the place of peers.</summary>
    public bool IsStaffGraded { get; init; }
}

/// <summary>One part of what is handed in.</summary>
public sealed record SubmissionPart
{
    /// <summary>Unique within the item and the same from import to import.</summary>
    public required string Key { get; init; }

    /// <summary><c>plainText</c>, <c>richText</c>, <c>url</c> or <c>fileUpload</c>.</summary>
    public string TypeName { get; init; } = "richText";

    /// <summary>What is asked, sanitised HTML.</summary>
    public required string PromptHtml { get; init; }

    /// <summary>False when it may be left empty.</summary>
    public bool IsRequired { get; init; } = true;
}

/// <summary>One criterion of a review.</summary>
public sealed record ReviewPart
{
    /// <summary>Unique within the item and the same from import to import.</summary>
    public required string Key { get; init; }

    /// <summary><c>options</c>, <c>yesNo</c>, <c>singleLineInput</c> or <c>multiLineInput</c>; the last two are not scored.</summary>
    public required string TypeName { get; init; }

    /// <summary>What the reviewer is asked, sanitised HTML.</summary>
    public required string PromptHtml { get; init; }

    /// <summary>The submission part it looks at, or null for the whole.</summary>
    public string? SubmissionPartKey { get; init; }

    /// <summary>The points of a <c>yesNo</c> answered yes.</summary>
    public int Points { get; init; }

    /// <summary>The choices of an <c>options</c> criterion.</summary>
    public IReadOnlyList<ReviewOption> Options { get; init; } = [];
}

/// <summary>One choice of a criterion.</summary>
public sealed record ReviewOption
{
    /// <summary>Unique within the criterion and the same from import to import.</summary>
    public required string Key { get; init; }

    /// <summary>What is shown, sanitised HTML; explanations included.</summary>
    public required string DisplayHtml { get; init; }

    /// <summary>The points it gives.</summary>
    public required int Points { get; init; }
}

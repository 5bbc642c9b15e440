using System.Text.Json.Serialization;

namespace Educate.Courseware;

/// <summary>What an item holds. The hierarchy is closed: a reader of packages can switch over it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LectureBody), "lecture")]
[JsonDerivedType(typeof(ReadingBody), "reading")]
[JsonDerivedType(typeof(QuizBody), "quiz")]
[JsonDerivedType(typeof(PeerBody), "peer")]
[JsonDerivedType(typeof(DiscussionBody), "discussion")]
[JsonDerivedType(typeof(ProgrammingBody), "programming")]
[JsonDerivedType(typeof(AssignmentBody), "assignment")]
[JsonDerivedType(typeof(ExternalToolBody), "tool")]
[JsonDerivedType(typeof(PlaceholderBody), "placeholder")]
public abstract record ItemBody
{
    private protected ItemBody()
    {
    }
}

/// <summary>A reading (<c>supplement</c>).</summary>
/// <param name="Html">Sanitised HTML.</param>
public sealed record ReadingBody(string Html) : ItemBody;

/// <summary>A prompt that learners answer in the forum (<c>discussionPrompt</c>).</summary>
/// <param name="PromptHtml">Sanitised HTML; may be empty, then the item's name is the prompt.</param>
public sealed record DiscussionBody(string PromptHtml) : ItemBody
{
    /// <summary>The forum category and topic of the source, when it had them.</summary>
    public string? Category { get; init; }
}

/// <summary>A programming assignment.</summary>
public sealed record ProgrammingBody : ItemBody
{
    /// <summary>What to do.</summary>
    public required string InstructionsHtml { get; init; }

    /// <summary>The parts that are handed in and scored.</summary>
    public required IReadOnlyList<ProgrammingPart> Parts { get; init; }
}

/// <summary>One part of a programming assignment.</summary>
public sealed record ProgrammingPart(string Key, string Title, int MaxPoints);

/// <summary>Work that a member of staff grades (<c>staffGraded</c>) or that is handed in without a grade (<c>ungradedAssignment</c>).</summary>
/// <param name="InstructionsHtml">What to do.</param>
/// <param name="MaxPoints">The points that staff can give.</param>
public sealed record AssignmentBody(string InstructionsHtml, int MaxPoints) : ItemBody;

/// <summary>A tool elsewhere (<c>ungradedLti</c>) or a widget (<c>ungradedWidget</c>), opened on request.</summary>
public sealed record ExternalToolBody : ItemBody
{
    /// <summary>The address it is launched at; null when the package does not say.</summary>
    public string? LaunchUrl { get; init; }

    /// <summary>Text shown above the link.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>Custom parameters of the launch.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}

/// <summary>Something that could not be imported. Its item is optional, never required and never graded.</summary>
/// <param name="Reason">A sentence for the learner.</param>
/// <param name="Html">What can be shown of it, sanitised; may be empty.</param>
public sealed record PlaceholderBody(string Reason, string Html) : ItemBody;

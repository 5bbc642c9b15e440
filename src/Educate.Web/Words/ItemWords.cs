using System.Text.Json;
using Educate.Contracts;

namespace Educate.Web.Words;

/// <summary>What kinds of items are called, and where they are.</summary>
internal static class ItemWords
{
    /// <summary><c>Lecture</c>, <c>Reading</c>, <c>Quiz</c> …</summary>
    public static string Name(string typeName) => typeName switch
    {
        "lecture" => "Lecture",
        "supplement" => "Reading",
        "quiz" => "Practice quiz",
        "exam" => "Graded quiz",
        "phasedPeer" or "peer" or "gradedPeer" or "closedPeer" or "splitPeerReviewItem" => "Peer assignment",
        "discussionPrompt" or "gradedDiscussionPrompt" => "Discussion",
        "programming" or "gradedProgramming" or "ungradedProgramming" => "Programming assignment",
        "staffGraded" or "ungradedAssignment" => "Assignment",
        "gradedLti" or "ungradedLti" => "External tool",
        "ungradedWidget" => "Interactive page",
        "notebook" => "Notebook",
        _ => "Item",
    };

    /// <summary>Several of what a name says: <c>practice quizzes</c>.</summary>
    public static string Plural(string name) => name.EndsWith("quiz", StringComparison.Ordinal) ? name + "zes" : name + "s";

    /// <summary>What to do with one: <c>Watch</c>, <c>Read</c>, <c>Open</c>.</summary>
    public static string Verb(string typeName) => typeName switch
    {
        "lecture" => "Watch",
        "supplement" => "Read",
        _ => "Open",
    };

    /// <summary>What one that is completed is.</summary>
    public static string Done(string typeName) => typeName switch
    {
        "lecture" => "watched",
        "supplement" => "read",
        _ => "done",
    };

    /// <summary>What a learner does there, in a sentence.</summary>
    public static string What(string typeName) => Name(typeName) switch
    {
        "Practice quiz" => "Questions to check for yourself what stayed. It can be taken as often as you like.",
        "Graded quiz" => "Questions whose result becomes part of your grade.",
        "Peer assignment" => "Work that you hand in and other learners review, as you review theirs.",
        "Discussion" => "A question to think about and answer, and other learners' answers to read.",
        "Programming assignment" => "A task that you solve on your own machine and hand in.",
        "Assignment" => "Work that you hand in to the course's staff.",
        "External tool" => "An exercise on another site.",
        "Interactive page" => "Something to try out on the page.",
        "Notebook" => "A notebook with text and code to run.",
        _ => "A part of the course that this server cannot show as it was made.",
    };

    /// <summary>Where an item is. Coursera's own addresses, so that links which old clients build work.</summary>
    public static string Address(string slug, ItemSummary item) => $"/learn/{slug}/{Segment(item.ContentSummary.TypeName)}/{item.Id}";

    /// <summary>The type, the length and what else can be said in one line.</summary>
    public static string Facts(ItemSummary item, PassableLessonElement? weight)
    {
        var facts = new List<string> { Name(item.ContentSummary.TypeName) };
        if (item.TimeCommitment > 0)
        {
            facts.Add(Amounts.Minutes(Amounts.MinutesOf(item.TimeCommitment)));
        }

        var definition = item.ContentSummary.Definition;
        if (definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty("questionCount", out var questions) && questions.TryGetInt32(out var count))
        {
            facts.Add(Amounts.Count(count, "question"));
        }

        if (weight is { IsRequiredForPassing: true })
        {
            facts.Add("counts for passing");
        }
        else if (weight is { GradingWeight: > 0 })
        {
            facts.Add("graded");
        }

        return string.Join(" · ", facts);
    }

    private static string Segment(string typeName) => typeName switch
    {
        "lecture" or "supplement" or "quiz" or "exam" or "notebook" => typeName,
        "phasedPeer" or "peer" or "gradedPeer" or "closedPeer" => "peer",
        "discussionPrompt" or "gradedDiscussionPrompt" => "discussionPrompt",
        "programming" or "gradedProgramming" or "ungradedProgramming" => "programming",
        "staffGraded" or "ungradedAssignment" => "assignment",
        "gradedLti" or "ungradedLti" => "lti",
        "ungradedWidget" => "widget",
        _ => "item",
    };
}

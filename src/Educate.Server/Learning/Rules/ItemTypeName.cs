namespace Educate.Server.Learning.Rules;

/// <summary>Joins the <c>typeName</c> of the wire to the kind of item that the rules know.</summary>
public static class ItemTypeName
{
    /// <summary>The kind that a wire name means; <see cref="ItemKind.Placeholder"/> when it is unknown.</summary>
    public static ItemKind KindOf(string typeName) => typeName switch
    {
        "lecture" => ItemKind.Lecture,
        "supplement" => ItemKind.Supplement,
        "quiz" => ItemKind.Quiz,
        "exam" => ItemKind.Exam,
        "programming" or "gradedProgramming" => ItemKind.Programming,
        "staffGraded" => ItemKind.StaffGraded,
        "ungradedProgramming" or "ungradedAssignment" => ItemKind.UngradedAssignment,
        "peer" or "phasedPeer" or "gradedPeer" or "closedPeer" or "splitPeerReviewItem" => ItemKind.Peer,
        "discussionPrompt" or "gradedDiscussionPrompt" => ItemKind.DiscussionPrompt,
        "widget" or "ungradedWidget" or "lti" or "gradedLti" or "ungradedLti" or "notebook" => ItemKind.Reported,
        _ => ItemKind.Placeholder,
    };
}

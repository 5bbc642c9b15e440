using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Completion by type. "Lecture: <c>ended</c>, or watched ranges ≥ 90 %, or mark as watched when it has no playable source. Supplement:
/// mark as completed. Quiz: submitted once. Exam, programming, staffGraded: passed (submitted = Started). Peer: submitted and the required
/// reviews given. Discussion prompt: one answer posted. Widget, LTI, notebook: their completion call. An importer's placeholder:
/// optional, never required, never graded. Completed never goes back." The last rule is <see cref="ItemState.Then"/>.
/// </summary>
public static class Completion
{
    /// <summary>The state that the evidence makes, whatever the state was before.</summary>
    public static ProgressState Of(ItemKind kind, in ItemEvidence evidence)
    {
        if (IsCompleted(kind, evidence))
        {
            return ProgressState.Completed;
        }

        return HasBegun(evidence) ? ProgressState.Started : ProgressState.NotStarted;
    }

    private static bool IsCompleted(ItemKind kind, in ItemEvidence evidence) => kind switch
    {
        ItemKind.Lecture => evidence.IsWatched || (evidence.IsMarked && !evidence.HasPlayableSource),
        ItemKind.Supplement => evidence.IsMarked,
        ItemKind.Quiz or ItemKind.UngradedAssignment => evidence.IsSubmitted,
        ItemKind.Exam or ItemKind.Programming or ItemKind.StaffGraded => evidence.IsPassed,
        ItemKind.Peer => evidence.IsSubmitted && evidence.ReviewsGiven >= evidence.ReviewsRequired,
        ItemKind.DiscussionPrompt => evidence.AnswersPosted > 0,
        ItemKind.Reported => evidence.IsReported,
        _ => false,
    };

    private static bool HasBegun(in ItemEvidence evidence) =>
        evidence.IsStarted || evidence.IsSubmitted || evidence.IsMarked || evidence.IsWatched || evidence.IsPassed || evidence.IsReported
        || evidence.ReviewsGiven > 0 || evidence.AnswersPosted > 0;
}

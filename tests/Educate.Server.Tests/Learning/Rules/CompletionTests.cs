using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class CompletionTests
{
    public static TheoryData<string, ItemEvidence, ProgressState> Cases { get; } = new()
    {
        { "lecture", default, ProgressState.NotStarted },
        { "lecture", new() { IsStarted = true, HasPlayableSource = true }, ProgressState.Started },
        { "lecture", new() { IsWatched = true, HasPlayableSource = true }, ProgressState.Completed },
        { "lecture", new() { IsMarked = true, HasPlayableSource = true }, ProgressState.Started },
        { "lecture", new() { IsMarked = true }, ProgressState.Completed },
        { "supplement", new() { IsStarted = true }, ProgressState.Started },
        { "supplement", new() { IsMarked = true }, ProgressState.Completed },
        { "quiz", new() { IsStarted = true }, ProgressState.Started },
        { "quiz", new() { IsSubmitted = true }, ProgressState.Completed },
        { "exam", new() { IsSubmitted = true }, ProgressState.Started },
        { "exam", new() { IsSubmitted = true, IsPassed = true }, ProgressState.Completed },
        { "gradedProgramming", new() { IsSubmitted = true }, ProgressState.Started },
        { "programming", new() { IsPassed = true }, ProgressState.Completed },
        { "ungradedProgramming", new() { IsSubmitted = true }, ProgressState.Completed },
        { "staffGraded", new() { IsSubmitted = true }, ProgressState.Started },
        { "staffGraded", new() { IsSubmitted = true, IsPassed = true }, ProgressState.Completed },
        { "phasedPeer", new() { IsSubmitted = true, ReviewsGiven = 2, ReviewsRequired = 3 }, ProgressState.Started },
        { "phasedPeer", new() { ReviewsGiven = 3, ReviewsRequired = 3 }, ProgressState.Started },
        { "peer", new() { IsSubmitted = true, ReviewsGiven = 3, ReviewsRequired = 3 }, ProgressState.Completed },
        { "discussionPrompt", new() { IsStarted = true }, ProgressState.Started },
        { "discussionPrompt", new() { AnswersPosted = 1 }, ProgressState.Completed },
        { "ungradedWidget", new() { IsReported = true }, ProgressState.Completed },
        { "ungradedLti", new() { IsStarted = true }, ProgressState.Started },
        { "notebook", new() { IsReported = true }, ProgressState.Completed },
        { "somethingNew", new() { IsStarted = true, IsMarked = true, IsReported = true, IsPassed = true }, ProgressState.Started },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void What_completes_an_item_depends_on_its_type(string typeName, ItemEvidence evidence, ProgressState expected)
    {
        Assert.Equal(expected, Completion.Of(ItemTypeName.KindOf(typeName), evidence));
    }
}

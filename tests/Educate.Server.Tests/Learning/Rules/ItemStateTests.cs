using CsCheck;
using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class ItemStateTests
{
    [Fact]
    public void Completed_never_goes_back_and_keeps_its_time()
    {
        var again = Sample.Completed.Then(new ItemState { Progress = ProgressState.Started, Timestamp = Sample.Noon.AddDays(1) });

        Assert.Equal(Sample.Completed, again);
    }

    [Fact]
    public void Starting_and_completing_each_set_the_time()
    {
        var started = default(ItemState).Then(new ItemState { Progress = ProgressState.Started, Timestamp = Sample.Noon.AddDays(-1) });
        var completed = started.Then(Sample.Completed);

        Assert.Equal(Sample.Noon.AddDays(-1), started.Timestamp);
        Assert.Equal(Sample.Completed, completed);
    }

    [Fact]
    public void The_best_score_stands_with_its_own_time()
    {
        var first = Sample.Scored(700_000, isPassed: true);
        var worse = Sample.Scored(400_000, isPassed: false) with { ScoredAt = Sample.Noon.AddDays(1) };
        var better = Sample.Scored(900_000, isPassed: true) with { ScoredAt = Sample.Noon.AddDays(2) };

        Assert.Equal(first, first.Then(worse));
        Assert.Equal((900_000, Sample.Noon.AddDays(2), Sample.Noon), (first.Then(better).Score, first.Then(better).ScoredAt, first.Then(better).Timestamp));
    }

    [Fact]
    public void Nothing_that_was_reached_is_ever_lost() => Gen.Select(Sample.AnyState, Sample.AnyState).Sample((state, next) =>
    {
        var after = state.Then(next);

        Assert.True(after.Progress >= state.Progress && after.Progress >= next.Progress);
        Assert.Equal(new[] { state.Score, next.Score }.Max(), after.Score);
        Assert.Equal(state.IsPassed || next.IsPassed, after.IsPassed);
        Assert.Equal(after, after.Then(next));
        Assert.Equal(after, after.Then(state));
    });
}

using System.Collections.Immutable;
using Educate.Contracts;
using Educate.Courseware;

namespace Educate.Server.Learning.Rules;

/// <summary>
/// Grades. "<c>courseGrade</c> = Σ weight × score ÷ Σ weight over graded items, missing = 0. With a grading policy: per type the mean of
/// max(min_count, existing) scores less the dropped ones, times weight, divided by Σ weights. A course passes either by items (every required
/// passable item passed) or by grade (<c>courseGrade</c> ≥ its lowest cut-off); <c>passableItemsCount</c> counts graded items in both. passed,
/// notPassed, or notPassable when it has no graded item." Items of one score group (the problems of one Open edX subsection) make one score
/// together. Weights need not add up to one; an assignment type without items counts as zero.
/// A grade is rounded to the nearest millionth, halves up, and it is the rounded grade that meets the cut-off: what is shown is what counts.
/// </summary>
public static class Grading
{
    private const int OnStack = 128;

    /// <summary>The grade of a learner, from their states as <see cref="CourseOutline.Place"/> laid them out.</summary>
    public static CourseGrade Of(CourseOutline outline, ReadOnlySpan<ItemState> states)
    {
        var scores = ImmutableArray.CreateBuilder<ItemScore>();
        DateTimeOffset? scoredAt = null;
        var passed = 0;
        foreach (var index in outline.Passables)
        {
            ref readonly var state = ref states[index];
            passed += state.IsPassed ? 1 : 0;
            if (state.Score is { } score)
            {
                var at = state.ScoredAt ?? state.Timestamp;
                scores.Add(new ItemScore(outline.Items[index].Id, score, state.IsPassed, at));
                scoredAt = scoredAt > at ? scoredAt : at;
            }
        }

        var grade = outline.Grading.Groups.IsDefault ? ByItemWeights(outline, states) : ByPolicy(outline.Grading, states);
        return new CourseGrade
        {
            PassingState = PassingStateOf(outline, states, grade),
            PassableItemsCount = outline.Passables.Length,
            PassedItemsCount = passed,
            Grade = grade,
            ItemScores = scores.DrainToImmutable(),
            ScoredAt = scoredAt,
        };
    }

    /// <summary>
    /// The grade of a session course: "passableItemsCount 0, courseGrade = grade ÷ 100, passed or notPassed".
    /// </summary>
    /// <param name="grade">0 to 100, or null while there is none.</param>
    /// <param name="isPassed">What the session's staff decided.</param>
    /// <param name="gradedAt">When, if it is known.</param>
    public static CourseGrade OfSession(double? grade, bool isPassed, DateTimeOffset? gradedAt = null) => new()
    {
        PassingState = isPassed ? PassingState.Passed : PassingState.NotPassed,
        PassableItemsCount = 0,
        PassedItemsCount = 0,
        Grade = Millionths.FromFraction((grade ?? 0) / 100),
        ItemScores = [],
        ScoredAt = gradedAt,
    };

    private static int ByItemWeights(CourseOutline outline, ReadOnlySpan<ItemState> states)
    {
        if (outline.Grading.ItemWeights <= 0)
        {
            return 0;
        }

        Int128 sum = 0;
        foreach (var index in outline.Passables)
        {
            sum += (Int128)outline.Items[index].Weight * ScoreOf(states[index]);
        }

        return (int)Millionths.Divide(sum, outline.Grading.ItemWeights);
    }

    /// <summary>The means are kept to the millionth of a millionth, so that only the last rounding can be seen.</summary>
    private static int ByPolicy(GradingPlan plan, ReadOnlySpan<ItemState> states)
    {
        if (plan.GroupWeights <= 0)
        {
            return 0;
        }

        Int128 sum = 0;
        foreach (var group in plan.Groups)
        {
            if (group.Counted > 0)
            {
                sum += Millionths.Divide((Int128)BestScoresOf(group, states) * Millionths.One, group.Counted) * group.Weight;
            }
        }

        return (int)Millionths.Divide(sum, (Int128)plan.GroupWeights * Millionths.One);
    }

    /// <summary>The sum of the scores that are left when the lowest were dropped; missing ones are zero and go first.</summary>
    private static long BestScoresOf(GradingGroup group, ReadOnlySpan<ItemState> states)
    {
        var count = group.Scores.Length;
        var scores = count <= OnStack ? stackalloc int[OnStack] : new int[count];
        scores = scores[..count];
        for (var index = 0; index < count; index++)
        {
            scores[index] = ScoreOf(group.Scores[index], states);
        }

        scores.Sort();
        var sum = 0L;
        foreach (var score in scores[Math.Max(0, count - group.Counted)..])
        {
            sum += score;
        }

        return sum;
    }

    /// <summary>What the items of one score make together, by their weights.</summary>
    private static int ScoreOf(GradedScore score, ReadOnlySpan<ItemState> states)
    {
        if (score.Items is [var (index, _)])
        {
            return ScoreOf(states[index]);
        }

        if (score.Weights == 0)
        {
            return 0;
        }

        Int128 sum = 0;
        foreach (var (part, weight) in score.Items)
        {
            sum += (Int128)weight * ScoreOf(states[part]);
        }

        return (int)Millionths.Divide(sum, score.Weights);
    }

    private static int ScoreOf(in ItemState state) => Math.Clamp(state.Score ?? 0, 0, Millionths.One);

    private static PassingState PassingStateOf(CourseOutline outline, ReadOnlySpan<ItemState> states, int grade)
    {
        if (outline.Passables.IsEmpty)
        {
            return PassingState.NotPassable;
        }

        var isPassed = outline.Terms.Passing == PassingRule.Grade
            ? grade >= outline.Terms.PassingGrade
            : AllPassed(outline.Grading.MustBePassed, states);
        return isPassed ? PassingState.Passed : PassingState.NotPassed;
    }

    private static bool AllPassed(ImmutableArray<int> items, ReadOnlySpan<ItemState> states)
    {
        foreach (var index in items)
        {
            if (!states[index].IsPassed)
            {
                return false;
            }
        }

        return true;
    }
}

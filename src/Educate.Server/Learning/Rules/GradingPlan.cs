using System.Collections.Immutable;

namespace Educate.Server.Learning.Rules;

/// <summary>How the graded items of a course make its grade, worked out once for each version.</summary>
internal sealed class GradingPlan
{
    /// <summary>Reads the plan off a course's items and terms.</summary>
    public GradingPlan(CourseOutline outline)
    {
        var mustBePassed = outline.Passables.Where(index => outline.Items[index].MustBePassed).ToImmutableArray();
        MustBePassed = mustBePassed.IsEmpty ? outline.Passables : mustBePassed;
        if (outline.Terms.Grading is not { } policy)
        {
            ItemWeights = outline.Passables.Sum(index => (long)outline.Items[index].Weight);
            return;
        }

        Groups =
        [
            .. policy.AssignmentTypes.Select(type => new GradingGroup(
                type.WeightMillionths,
                ScoresOf(outline, type.Type),
                type.MinCount,
                type.DropCount)),
        ];
        GroupWeights = Groups.Sum(group => (long)group.Weight);
    }

    /// <summary>The items that passing by items takes. A course in which none is required for it asks for every graded item, not for nothing.</summary>
    public ImmutableArray<int> MustBePassed { get; }

    /// <summary>Σ weight over the graded items of a course without a policy.</summary>
    public long ItemWeights { get; }

    /// <summary>The assignment types of the policy; default when there is no policy.</summary>
    public ImmutableArray<GradingGroup> Groups { get; }

    /// <summary>Σ weight over the assignment types.</summary>
    public long GroupWeights { get; }

    /// <summary>The scores of an assignment type in course order: one for each item, or for each group of items that make one together.</summary>
    private static ImmutableArray<GradedScore> ScoresOf(CourseOutline outline, string type) =>
    [
        .. outline.Passables
            .Where(index => outline.Items[index].AssignmentType == type)
            .GroupBy(index => outline.Items[index].ScoreGroup ?? outline.Items[index].Id.Text, StringComparer.Ordinal)
            .Select(group => new GradedScore([.. group.Select(index => (index, Math.Max(0, outline.Items[index].Weight)))])),
    ];
}

/// <summary>One score of an assignment type: the positions and weights of the items that make it, usually a single one.</summary>
internal sealed record GradedScore(ImmutableArray<(int Index, int Weight)> Items)
{
    /// <summary>Σ weight over its items.</summary>
    public long Weights { get; } = Items.Sum(item => (long)item.Weight);
}

/// <summary>One assignment type: its weight, its scores, and how many of them count.</summary>
internal sealed record GradingGroup(int Weight, ImmutableArray<GradedScore> Scores, int MinCount, int DropCount)
{
    /// <summary>How many scores the mean is over: "max(min_count, existing) scores less the dropped ones".</summary>
    public int Counted => Math.Max(0, Math.Max(MinCount, Scores.Length) - Math.Max(0, DropCount));
}

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
                [.. outline.Passables.Where(index => outline.Items[index].AssignmentType == type.Type)],
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
}

/// <summary>One assignment type: its weight, the positions of its items, and how many scores count.</summary>
internal sealed record GradingGroup(int Weight, ImmutableArray<int> Items, int MinCount, int DropCount)
{
    /// <summary>How many scores the mean is over: "max(min_count, existing) scores less the dropped ones".</summary>
    public int Counted => Math.Max(0, Math.Max(MinCount, Items.Length) - Math.Max(0, DropCount));
}

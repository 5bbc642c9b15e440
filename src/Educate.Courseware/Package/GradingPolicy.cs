namespace Educate.Courseware;

/// <summary>How item scores become a course grade. Weights need not add up to one.</summary>
public sealed record GradingPolicy
{
    /// <summary>The kinds of graded work, joined to items by <see cref="ItemGrading.AssignmentType"/>.</summary>
    public required IReadOnlyList<AssignmentType> AssignmentTypes { get; init; }

    /// <summary>The marks and what they take, highest first, such as A 900,000 and B 800,000.</summary>
    public required IReadOnlyList<GradeCutoff> Cutoffs { get; init; }
}

/// <summary>One kind of graded work: the mean of its scores, less the dropped ones, times its weight.</summary>
public sealed record AssignmentType
{
    /// <summary>The name that items carry.</summary>
    public required string Type { get; init; }

    /// <summary>A short label for grade tables.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>Its share of the grade in millionths.</summary>
    public required int WeightMillionths { get; init; }

    /// <summary>At least so many scores count; missing ones are zero.</summary>
    public required int MinCount { get; init; }

    /// <summary>So many of the lowest scores are left out.</summary>
    public required int DropCount { get; init; }
}

/// <summary>A mark and the fraction of the grade that earns it, in millionths.</summary>
public sealed record GradeCutoff(string Name, int Millionths);

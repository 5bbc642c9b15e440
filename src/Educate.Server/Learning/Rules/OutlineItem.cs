using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>An item as the rules see it. Items for staff only and retired ones are no part of an outline.</summary>
public sealed record OutlineItem
{
    private readonly ItemKind _kind;

    /// <summary>The item.</summary>
    public required Id<Item> Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>Its type on the wire, such as <c>lecture</c>.</summary>
    public required string TypeName
    {
        get;
        init
        {
            field = value;
            _kind = ItemTypeName.KindOf(value);
        }
    }

    /// <summary>An importer's placeholder, of whatever type: optional, never required, never graded.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>What completes it.</summary>
    public ItemKind Kind => IsPlaceholder ? ItemKind.Placeholder : _kind;

    /// <summary>Whether percentages leave it out. A placeholder always is.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it has a grade, which makes it passable. A placeholder never has.</summary>
    public bool IsGraded { get; init; }

    /// <summary>Whether passing the course by items takes it; optional items never are.</summary>
    public bool IsRequiredForPassing { get; init; } = true;

    /// <summary>Items with the same group make one score of their assignment type together; null stands alone.</summary>
    public string? ScoreGroup { get; init; }

    /// <summary>Its share in millionths: of the grade, where the course has no grading policy; of its score group, where it has one.</summary>
    public int Weight { get; init; } = Millionths.One;

    /// <summary>The assignment type of the grading policy that it belongs to.</summary>
    public string? AssignmentType { get; init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan TimeCommitment { get; init; }

    /// <summary>Its own date in a course with fixed dates, the same for everybody.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the percentages count it.</summary>
    public bool IsRequired => !IsOptional && Kind != ItemKind.Placeholder;

    /// <summary>Whether passing and grades count it.</summary>
    public bool IsPassable => IsGraded && Kind != ItemKind.Placeholder;

    /// <summary>Whether passing by items takes it: "every required passable item passed".</summary>
    internal bool MustBePassed => IsPassable && IsRequired && IsRequiredForPassing;

    /// <summary>How long it takes in minutes, rounded up.</summary>
    public int Minutes => MinutesOf(TimeCommitment);

    /// <summary>Whole minutes, rounded up, so that something which takes time never shows as nothing.</summary>
    internal static int MinutesOf(TimeSpan time) =>
        (int)Math.Clamp((time.Ticks / TimeSpan.TicksPerMinute) + (time.Ticks % TimeSpan.TicksPerMinute > 0 ? 1 : 0), 0, int.MaxValue);
}

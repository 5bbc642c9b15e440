using Educate.Contracts;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>Where a learner is with one item. Follows from the activity; there is no row for an item that was never touched.</summary>
public sealed class ItemStateRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }
    public required Id<Item> ItemId { get; init; }
    public required ProgressState Progress { get; set; }

    /// <summary>When <see cref="Progress"/> became what it is.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>The first activity.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>The best score in millionths; null while there is none.</summary>
    public int? Score { get; set; }

    public bool IsPassed { get; set; }

    /// <summary>When that score was given.</summary>
    public DateTimeOffset? GradedAt { get; set; }

    /// <summary>The state as the rules take it.</summary>
    public ItemState Read() => new() { Progress = Progress, Timestamp = At, Score = Score, ScoredAt = GradedAt, IsPassed = IsPassed };

    /// <summary>Keeps a state that the rules made.</summary>
    public void Keep(in ItemState state) =>
        (Progress, At, Score, GradedAt, IsPassed) = (state.Progress, state.Timestamp, state.Score, state.ScoredAt, state.IsPassed);

    internal sealed class Table : IEntityTypeConfiguration<ItemStateRow>
    {
        public void Configure(EntityTypeBuilder<ItemStateRow> builder) =>
            builder.ToTable("item_states").WithoutRowId().HasKey(s => new { s.UserId, s.CourseId, s.ItemId });
    }
}

using Educate.Contracts;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>
/// One learning activity. Rows are only ever added: item states, counts, grades and the last activity can all be made again from them,
/// since each row says what it made of its item.
/// </summary>
public sealed class ActivityRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }

    /// <summary>Rises with the time: see <see cref="ActivityIds"/>.</summary>
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }
    public required ActivityKind Kind { get; init; }

    /// <summary>The item; null when the course as a whole is meant.</summary>
    public Id<Item>? ItemId { get; init; }

    /// <summary>What the activity made of the item by itself.</summary>
    public ProgressState Outcome { get; init; }

    /// <summary>The score that it brought, in millionths.</summary>
    public int? Score { get; init; }

    public bool IsPassed { get; init; }

    /// <summary>What the item is after this activity, if nothing else was ever done.</summary>
    public ItemState Read() =>
        new() { Progress = Outcome, Timestamp = At, Score = Score, ScoredAt = Score is null ? null : At, IsPassed = IsPassed };

    internal sealed class Table : IEntityTypeConfiguration<ActivityRow>
    {
        public void Configure(EntityTypeBuilder<ActivityRow> builder) =>
            builder.ToTable("activity").WithoutRowId().HasKey(a => new { a.UserId, a.CourseId, a.Id });
    }
}

/// <summary>What a learner did. The numbers are stored.</summary>
public enum ActivityKind
{
    /// <summary>Began an item.</summary>
    Started = 1,

    /// <summary>Completed an item.</summary>
    Completed = 2,

    /// <summary>Handed something in.</summary>
    Submitted = 3,

    /// <summary>Had something graded.</summary>
    Graded = 4,

    /// <summary>Played a video.</summary>
    Played = 5,

    /// <summary>Watched a part of a video.</summary>
    Watched = 6,

    /// <summary>Watched a video to its end.</summary>
    Ended = 7,

    /// <summary>Answered a question.</summary>
    Answered = 8,

    /// <summary>Saved a draft.</summary>
    Drafted = 9,

    /// <summary>Reviewed the work of another.</summary>
    Reviewed = 10,

    /// <summary>Wrote in a forum.</summary>
    Posted = 11,
}

using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>A person in a course: the role, what they chose for it, and the counts that follow from what they did. Kept when they leave.</summary>
public sealed class MembershipRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }

    /// <summary>As what. A role ahead of the start stands until the start: see <see cref="CourseStart.RoleAt"/>.</summary>
    public required CourseRole Role { get; set; }

    public required DateTimeOffset EnrolledAt { get; set; }

    /// <summary>When they left, or were invited and have not come yet; null while they are in it.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The last page of the course that was opened.</summary>
    public DateTimeOffset? LastAccessedAt { get; set; }

    /// <summary>The last learning activity.</summary>
    public DateTimeOffset? LastLearnedAt { get; set; }

    public bool IsOnDashboard { get; set; } = true;
    public bool IsInReminders { get; set; } = true;
    public bool IsArchived { get; set; }
    public DateTimeOffset? SnoozedUntil { get; set; }

    /// <summary>The session of a session course.</summary>
    public int? V1SessionId { get; set; }

    /// <summary>The grade of a session course, 0 to 100 in ten-thousandths; null while there is none.</summary>
    public int? V1Grade { get; set; }

    /// <summary>Required items that are completed. This and what follows is worked out from the item states at every change.</summary>
    public int CompletedItems { get; set; }

    public int RequiredItems { get; set; }
    public int Percent { get; set; }
    public int PassedItems { get; set; }
    public int PassableItems { get; set; }

    /// <summary>The course grade in millionths.</summary>
    public int Grade { get; set; }

    /// <summary>Whether the course is passed; in a session course the staff say so.</summary>
    public bool IsPassed { get; set; }

    /// <summary>When the last required item was completed; kept when a later version asks for more.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>When a grade last changed.</summary>
    public DateTimeOffset? GradedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<MembershipRow>
    {
        public void Configure(EntityTypeBuilder<MembershipRow> builder)
        {
            builder.ToTable("memberships").WithoutRowId().HasKey(m => new { m.UserId, m.CourseId });
            builder.HasIndex(m => new { m.CourseId, m.LastLearnedAt });
        }
    }
}

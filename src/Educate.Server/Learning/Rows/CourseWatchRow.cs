using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>That a course is on a learner's watch-list.</summary>
public sealed class CourseWatchRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CourseWatchRow>
    {
        public void Configure(EntityTypeBuilder<CourseWatchRow> builder) =>
            builder.ToTable("course_watches").WithoutRowId().HasKey(w => new { w.UserId, w.CourseId });
    }
}

using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>One run of a session course.</summary>
public sealed class V1SessionRow
{
    /// <summary>The number that clients know it by.</summary>
    public required int Id { get; init; }

    public required Id<Course> CourseId { get; init; }

    /// <summary>Where it stands in the package; finds it again at the next import.</summary>
    public required string SourceKey { get; init; }

    public required string Name { get; set; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; set; }

    public required int Weeks { get; set; }
    public required bool IsActive { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<V1SessionRow>
    {
        public void Configure(EntityTypeBuilder<V1SessionRow> builder)
        {
            builder.ToTable("v1_sessions").HasKey(s => s.Id);
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => new { s.CourseId, s.SourceKey }).IsUnique();
        }
    }
}

/// <summary>The one session of an on-demand course with fixed dates.</summary>
public sealed class OnDemandSessionRow
{
    public required Id<OnDemandSession> Id { get; init; }
    public required Id<Course> CourseId { get; init; }
    public required DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<OnDemandSessionRow>
    {
        public void Configure(EntityTypeBuilder<OnDemandSessionRow> builder)
        {
            builder.ToTable("on_demand_sessions").HasKey(s => s.Id);
            builder.HasIndex(s => s.CourseId);
        }
    }
}

/// <summary>Courses that belong together.</summary>
public sealed class SpecializationRow
{
    /// <summary>The number of the older form.</summary>
    public required int Id { get; init; }

    /// <summary>The id of the newer form: 22 characters.</summary>
    public required string OnDemandId { get; init; }

    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string Tagline { get; set; } = "";
    public string Description { get; set; } = "";
    public bool Display { get; set; } = true;
    public DateTimeOffset? LaunchedAt { get; set; }
    public List<SpecializationCourseRow> Courses { get; } = [];

    internal sealed class Table : IEntityTypeConfiguration<SpecializationRow>
    {
        public void Configure(EntityTypeBuilder<SpecializationRow> builder)
        {
            builder.ToTable("specializations").HasKey(s => s.Id);
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.Slug).IsUnique();
            builder.HasIndex(s => s.OnDemandId).IsUnique();
            builder.HasMany(s => s.Courses).WithOne().HasForeignKey(c => c.SpecializationId);
        }
    }
}

/// <summary>That a course is part of a specialization.</summary>
public sealed class SpecializationCourseRow
{
    public required int SpecializationId { get; init; }
    public required int Position { get; init; }
    public required Id<Course> CourseId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SpecializationCourseRow>
    {
        public void Configure(EntityTypeBuilder<SpecializationCourseRow> builder)
        {
            builder.ToTable("specialization_courses").HasKey(c => new { c.SpecializationId, c.Position });
            builder.HasIndex(c => c.CourseId);
        }
    }
}

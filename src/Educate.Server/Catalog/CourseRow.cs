using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>A course of either generation.</summary>
public sealed class CourseRow
{
    public required Id<Course> Id { get; init; }

    /// <summary>The number that the old catalogue knows it by; <c>v1-{n}</c> has n.</summary>
    public required int CatalogNumber { get; init; }

    /// <summary>What makes a second import the next version of this course; null when it was not imported.</summary>
    public string? ImportKey { get; set; }

    public required string Slug { get; set; }
    public required string Name { get; set; }
    public required CourseType Type { get; set; }
    public required CourseStatus Status { get; set; }

    /// <summary>Whether the catalogue shows it.</summary>
    public required bool Display { get; set; }

    /// <summary>Whether only the invited may enrol.</summary>
    public bool IsRestricted { get; set; }

    /// <summary>The version that learners see; null when there is none, as for a course known by its title only.</summary>
    public int? PublishedVersion { get; set; }

    /// <summary>Plain text, one or two sentences.</summary>
    public string ShortDescription { get; set; } = "";

    /// <summary>HTML.</summary>
    public string DescriptionHtml { get; set; } = "";

    public string Language { get; set; } = "en";
    public CourseLevel? Level { get; set; }
    public string? Workload { get; set; }

    /// <summary>The picture; without one the server draws its own.</summary>
    public Id<Asset>? ImageAssetId { get; set; }

    public DateTimeOffset? Start { get; set; }
    public DateTimeOffset? End { get; set; }
    public string? Licence { get; set; }
    public string? Credits { get; set; }

    /// <summary>For a session course: the word in its class addresses.</summary>
    public string? ClassId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; set; }
    public List<CoursePartnerRow> Partners { get; } = [];
    public List<CourseInstructorRow> Instructors { get; } = [];
    public List<CourseSubjectRow> Subjects { get; } = [];

    internal sealed class Table : IEntityTypeConfiguration<CourseRow>
    {
        public void Configure(EntityTypeBuilder<CourseRow> builder)
        {
            builder.ToTable("courses").HasKey(c => c.Id);
            builder.HasIndex(c => c.Slug).IsUnique().RefusedAs("slugTaken", "Another course has this address. Choose another slug.");
            builder.HasIndex(c => c.CatalogNumber).IsUnique();
            builder.HasIndex(c => c.ImportKey).IsUnique();
            builder.HasMany(c => c.Partners).WithOne().HasForeignKey(p => p.CourseId);
            builder.HasMany(c => c.Instructors).WithOne().HasForeignKey(i => i.CourseId);
            builder.HasMany(c => c.Subjects).WithOne().HasForeignKey(s => s.CourseId);
        }
    }
}

/// <summary>That a partner offers a course.</summary>
public sealed class CoursePartnerRow
{
    public required Id<Course> CourseId { get; init; }
    public required Id<Partner> PartnerId { get; init; }
    public required int Position { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CoursePartnerRow>
    {
        public void Configure(EntityTypeBuilder<CoursePartnerRow> builder)
        {
            builder.ToTable("course_partners").HasKey(p => new { p.CourseId, p.PartnerId });
            builder.HasOne<PartnerRow>().WithMany().HasForeignKey(p => p.PartnerId);
        }
    }
}

/// <summary>That an instructor teaches a course.</summary>
public sealed class CourseInstructorRow
{
    public required Id<Course> CourseId { get; init; }
    public required Id<Instructor> InstructorId { get; init; }
    public required int Position { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CourseInstructorRow>
    {
        public void Configure(EntityTypeBuilder<CourseInstructorRow> builder)
        {
            builder.ToTable("course_instructors").HasKey(i => new { i.CourseId, i.InstructorId });
            builder.HasOne<InstructorRow>().WithMany().HasForeignKey(i => i.InstructorId);
        }
    }
}

/// <summary>That a course belongs to a subject and, when known, to a narrower one within it.</summary>
public sealed class CourseSubjectRow
{
    public required Id<Course> CourseId { get; init; }
    public required int Position { get; init; }
    public required string DomainSlug { get; init; }

    /// <summary>Empty when only the wider subject is known.</summary>
    public required string SubdomainSlug { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CourseSubjectRow>
    {
        public void Configure(EntityTypeBuilder<CourseSubjectRow> builder)
        {
            builder.ToTable("course_subjects").HasKey(s => new { s.CourseId, s.Position });
            builder.HasIndex(s => s.DomainSlug);
        }
    }
}

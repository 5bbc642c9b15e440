using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Operations;

/// <summary>An import and what became of it.</summary>
public sealed class CourseImportRow
{
    public required Id<CourseImport> Id { get; init; }

    /// <summary>Who sent the package; null when it was done on the machine itself.</summary>
    public required UserId? ImporterId { get; init; }

    public required string FileName { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required ImportState State { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public Id<Course>? CourseId { get; set; }
    public string? Slug { get; set; }
    public int? Version { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? Message { get; set; }

    /// <summary>The <see cref="ImportSummary"/> as JSON.</summary>
    public string? Report { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<CourseImportRow>
    {
        public void Configure(EntityTypeBuilder<CourseImportRow> builder)
        {
            builder.ToTable("course_imports").HasKey(i => i.Id);
            builder.HasIndex(i => new { i.ImporterId, i.CreatedAt });
        }
    }
}

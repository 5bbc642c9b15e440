using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>A subject that courses belong to; one with a parent is the narrower of two levels.</summary>
public sealed class SubjectRow
{
    /// <summary>The number that the old catalogue knows it by.</summary>
    public required int Id { get; init; }

    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>Empty for the wider subject.</summary>
    public required string ParentSlug { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SubjectRow>
    {
        public void Configure(EntityTypeBuilder<SubjectRow> builder)
        {
            builder.ToTable("subjects").HasKey(s => s.Id);
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => new { s.ParentSlug, s.Slug }).IsUnique();
        }
    }
}

using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>A file of a course. Its bytes lie in the asset folder under their hash, once however many courses use them.</summary>
public sealed class AssetRow
{
    public required Id<Asset> Id { get; init; }
    public required Id<Course> CourseId { get; init; }

    /// <summary>Its path in the package; with the hash it makes a file keep its id from import to import.</summary>
    public required string Path { get; init; }

    /// <summary>The file's own name.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AssetRow>
    {
        public void Configure(EntityTypeBuilder<AssetRow> builder)
        {
            builder.ToTable("assets").HasKey(a => a.Id);
            builder.HasIndex(a => new { a.CourseId, a.Path, a.Sha256 }).IsUnique();
        }
    }
}

using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>The captions of a video in one language, as of one version. Served as SRT, WebVTT and plain text.</summary>
public sealed class CaptionRow
{
    /// <summary>22 characters; in the address of the captions.</summary>
    public required string Id { get; init; }

    public required Id<OnDemandVideo> VideoId { get; init; }
    public required Id<Course> CourseId { get; init; }
    public required int Version { get; init; }

    /// <summary>A language tag, such as <c>pt-BR</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The cues as JSON: <c>[[startMs,endMs,"text"],…]</c>.</summary>
    public required string Cues { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CaptionRow>
    {
        public void Configure(EntityTypeBuilder<CaptionRow> builder)
        {
            builder.ToTable("captions").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.VideoId, c.Version });
            builder.HasIndex(c => c.CourseId);
        }
    }
}

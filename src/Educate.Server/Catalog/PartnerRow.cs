using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>Who offers courses.</summary>
public sealed class PartnerRow
{
    public required Id<Partner> Id { get; init; }
    public required string ShortName { get; init; }
    public required string Name { get; set; }

    /// <summary>Plain text.</summary>
    public string Description { get; set; } = "";

    public Id<Asset>? LogoAssetId { get; set; }
    public string? Website { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Country { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<PartnerRow>
    {
        public void Configure(EntityTypeBuilder<PartnerRow> builder)
        {
            builder.ToTable("partners").HasKey(p => p.Id);
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasIndex(p => p.ShortName).IsUnique().RefusedAs("partnerExists", "A partner with this short name exists.");
        }
    }
}

/// <summary>Who teaches.</summary>
public sealed class InstructorRow
{
    public required Id<Instructor> Id { get; init; }
    public required string FullName { get; set; }

    /// <summary>The name in lower case with hyphens; finds the person again at the next import of the same partner.</summary>
    public required string ShortName { get; init; }

    public required Id<Partner> PartnerId { get; init; }
    public string? Title { get; set; }
    public string? Department { get; set; }

    /// <summary>Plain text.</summary>
    public string Bio { get; set; } = "";

    public Id<Asset>? PhotoAssetId { get; set; }
    public string? Website { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<InstructorRow>
    {
        public void Configure(EntityTypeBuilder<InstructorRow> builder)
        {
            builder.ToTable("instructors").HasKey(i => i.Id);
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.HasIndex(i => new { i.PartnerId, i.ShortName }).IsUnique();
            builder.HasOne<PartnerRow>().WithMany().HasForeignKey(i => i.PartnerId);
        }
    }
}

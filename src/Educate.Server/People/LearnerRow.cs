using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.People;

/// <summary>A person as a learner: name, zone and what else a profile holds, and the version that every write for this learner raises.</summary>
public sealed class LearnerRow : ILearnerOwned
{
    /// <summary>The same number as the account's.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Raised by every write that touches what the learner owns. Never set by hand.</summary>
    public long Version { get; init; }

    /// <summary>The id that applications of others see: 32 hexadecimal digits.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The name that others see.</summary>
    public required string FullName { get; set; }

    /// <summary>An IANA time zone; null for the server's.</summary>
    public string? Zone { get; set; }

    /// <summary>A language tag; null for English.</summary>
    public string? Locale { get; set; }

    /// <summary>Who sees the profile: 0 everybody, 1 members, 2 nobody.</summary>
    public int Privacy { get; set; }

    /// <summary>Where the portrait is; null without one.</summary>
    public string? PhotoUrl { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<LearnerRow>
    {
        public void Configure(EntityTypeBuilder<LearnerRow> builder)
        {
            builder.ToTable("learners").WithoutRowId().HasKey(l => l.UserId);
            builder.Property(l => l.UserId).ValueGeneratedNever();
        }
    }
}

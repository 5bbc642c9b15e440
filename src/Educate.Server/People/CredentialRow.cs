using System.Security.Cryptography;
using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.People;

/// <summary>A secret that somebody may show instead of a password: a sign-in's cookie or a personal token. Only its hash is kept.</summary>
internal sealed class CredentialRow
{
    /// <summary>Whose it is.</summary>
    public required UserId UserId { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Names it in lists, without giving it away.</summary>
    public required Id<PersonalToken> Id { get; init; }

    public required CredentialKind Kind { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string? Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last seen, to the day.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it ends unless it is used again; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CredentialRow>
    {
        public void Configure(EntityTypeBuilder<CredentialRow> builder)
        {
            builder.ToTable("credentials").WithoutRowId().HasKey(c => new { c.UserId, c.Hash });
            builder.Property(c => c.Hash).HasMaxLength(SHA256.HashSizeInBytes);
        }
    }
}

using System.Security.Cryptography;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Catalog;

/// <summary>A secret of the installation. It lies in the database, so that several servers sign alike.</summary>
public sealed class SigningKeyRow
{
    /// <summary>What it signs.</summary>
    public required string Purpose { get; init; }

    public required byte[] Key { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SigningKeyRow>
    {
        public void Configure(EntityTypeBuilder<SigningKeyRow> builder) => builder.ToTable("signing_keys").HasKey(k => k.Purpose);
    }
}

/// <summary>Reads the installation's secrets, and makes one that is not there yet.</summary>
internal static class SigningKeys
{
    private const int Length = 32;

    public static async Task<byte[]> ReadAsync(EducateDb db, string purpose, CancellationToken cancel)
    {
        if (await FindAsync(db, purpose, cancel) is { } known)
        {
            return known;
        }

        return await db.WriteAsync(
            async c =>
            {
                if (await FindAsync(db, purpose, c) is { } other)
                {
                    return other;
                }

                var row = new SigningKeyRow { Purpose = purpose, Key = RandomNumberGenerator.GetBytes(Length) };
                db.Add(row);
                await db.SaveChangesAsync(c);
                return row.Key;
            },
            cancel);
    }

    private static Task<byte[]?> FindAsync(EducateDb db, string purpose, CancellationToken cancel) =>
        db.Set<SigningKeyRow>().Where(k => k.Purpose == purpose).Select(k => (byte[]?)k.Key).SingleOrDefaultAsync(cancel);
}

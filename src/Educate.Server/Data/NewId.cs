using System.Buffers.Text;
using System.Security.Cryptography;
using Educate.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Data;

/// <summary>Makes the ids of new rows. User ids come from the database.</summary>
public static class NewId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int ShortLength = 5;

    /// <summary>A UUID (version 7, ordered by time) as 22 characters of URL-safe base64: courses, assets, videos, forums, sessions.</summary>
    public static Id<T> Uuid<T>(TimeProvider time)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(time);
        return new Id<T>(Text(Guid.CreateVersion7(time.GetUtcNow())));
    }

    /// <summary>A UUID as it stands on the wire: its 16 bytes, big-endian, as 22 characters.</summary>
    public static string Text(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>32 hexadecimal digits, random: external user ids.</summary>
    public static string Hex() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>
    /// Five characters for each of <paramref name="count"/> modules, lessons or items, none of which is among <paramref name="taken"/>. Call it in
    /// the unit that stores them.
    /// </summary>
    public static async Task<IReadOnlyList<Id<T>>> ShortAsync<T>(IQueryable<Id<T>> taken, int count, CancellationToken cancel)
        where T : class
    {
        var made = new HashSet<Id<T>>(count);
        while (made.Count < count)
        {
            var candidates = new HashSet<Id<T>>();
            while (made.Count + candidates.Count < count)
            {
                candidates.Add(new Id<T>(RandomNumberGenerator.GetString(Alphabet, ShortLength)));
            }

            candidates.ExceptWith(made);
            var list = candidates.ToList();
            candidates.ExceptWith(await taken.Where(id => list.Contains(id)).ToListAsync(cancel));
            made.UnionWith(candidates);
        }

        return [.. made];
    }
}

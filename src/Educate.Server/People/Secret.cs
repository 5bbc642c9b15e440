using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Educate.Contracts;

namespace Educate.Server.People;

/// <summary>
/// The text of a cookie or token: <c>edu_</c>, then in URL-safe base64 whose it is and 32 random bytes. Knowing whose it is lets it be found
/// among its owner's rows, by hash.
/// </summary>
internal readonly record struct Secret(string Text, UserId Owner)
{
    private const string Prefix = "edu_";
    private const int RandomBytes = 32;

    public byte[] Hash => HashOf(Text);

    public static Secret New(UserId owner)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + RandomBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, owner.Value);
        RandomNumberGenerator.Fill(bytes[sizeof(int)..]);
        return new Secret(Prefix + Base64Url.EncodeToString(bytes), owner);
    }

    /// <summary>False for what was never a secret of this server.</summary>
    public static bool TryParse(string? text, out Secret secret)
    {
        secret = default;
        Span<byte> bytes = stackalloc byte[sizeof(int) + RandomBytes];
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(text.AsSpan(Prefix.Length), bytes, out var written) || written != bytes.Length)
        {
            return false;
        }

        secret = new Secret(text, new UserId(BinaryPrimitives.ReadInt32BigEndian(bytes)));
        return true;
    }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

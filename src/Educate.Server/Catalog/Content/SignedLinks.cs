using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>
/// Makes and checks addresses of files that work for whoever holds them, until the UTC midnight after next. The same file has the same
/// address all day, so that equal data gives equal bytes.
/// </summary>
public sealed class SignedLinks(TimeProvider time)
{
    private byte[] _key = [];

    /// <summary>The secret; set once before the first request.</summary>
    internal void Use(byte[] key) => _key = key;

    /// <summary>When a link made now stops working.</summary>
    public DateTimeOffset Expiry => new(time.GetUtcNow().UtcDateTime.Date.AddDays(2), TimeSpan.Zero);

    /// <summary>The site-relative address of a file.</summary>
    public string ToAsset(Id<Asset> asset, string name)
    {
        var expires = Expiry.ToUnixTimeSeconds();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/api/assetFiles/{asset}/{Uri.EscapeDataString(name)}?expires={expires}&hmac={Sign("asset", asset.Text, expires)}");
    }

    /// <summary>The site-relative address of captions: <c>srt</c>, <c>vtt</c> or <c>txt</c>.</summary>
    public string ToCaptions(string caption, string extension)
    {
        var expiry = Expiry.ToUnixTimeMilliseconds();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/api/subtitleAssetProxy.v1/{caption}?expiry={expiry}&hmac={Sign("captions", caption, expiry)}&fileExtension={extension}");
    }

    /// <summary>Whether a link to a file is ours and still works.</summary>
    public bool AllowsAsset(string asset, long expires, string hmac) =>
        expires > time.GetUtcNow().ToUnixTimeSeconds() && IsSigned("asset", asset, expires, hmac);

    /// <summary>Whether a link to captions is ours and still works.</summary>
    public bool AllowsCaptions(string caption, long expiry, string hmac) =>
        expiry > time.GetUtcNow().ToUnixTimeMilliseconds() && IsSigned("captions", caption, expiry, hmac);

    private bool IsSigned(string kind, string id, long expires, string hmac) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(kind, id, expires)), Encoding.UTF8.GetBytes(hmac));

    private string Sign(string kind, string id, long expires)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{kind}\n{id}\n{expires}");
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash);
    }
}

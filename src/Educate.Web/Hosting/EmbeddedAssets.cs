using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Educate.Web.Hosting;

/// <summary>
/// Styles and scripts, from within this assembly: they are there whatever the working folder, the environment and the host. Each has
/// an address that changes with its content, so browsers keep it for good.
/// </summary>
internal static class EmbeddedAssets
{
    private static readonly FrozenDictionary<string, Asset> Assets = Load();

    public static string Address(string name) => $"/assets/{Assets[name].Tag}/{name}";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{tag}/{name}", (string tag, string name, HttpContext context) =>
    {
        if (!Assets.TryGetValue(name, out var asset) || asset.Tag != tag)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            return Results.Bytes(asset.Compressed, asset.Type);
        }

        return Results.Bytes(asset.Plain, asset.Type);
    });

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => TypeOf(name) is not null).ToFrozenDictionary(name => name, name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            return new Asset(Convert.ToHexStringLower(SHA256.HashData(plain.ToArray()).AsSpan(0, 5)), TypeOf(name)!, plain.ToArray(), Compress(plain.ToArray()));
        });
    }

    private static byte[] Compress(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return compressed.ToArray();
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    private sealed record Asset(string Tag, string Type, byte[] Plain, byte[] Compressed);
}

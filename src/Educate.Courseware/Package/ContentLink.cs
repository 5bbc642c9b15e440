namespace Educate.Courseware;

/// <summary>
/// Links inside a package, written into HTML attributes and media addresses until the server knows the real ones:
/// <c>educate-asset:PATH</c> for a file of <see cref="CoursePackage.Assets"/> and <c>educate-item:SOURCEKEY</c> for an item
/// (its <see cref="PackageItem.SourceKey"/> or one of its <see cref="PackageItem.Aliases"/>), a lesson or a module. The part behind
/// the colon is percent-encoded as by <see cref="Uri.EscapeDataString(string)"/>.
/// </summary>
public static class ContentLink
{
    public const string AssetScheme = "educate-asset";
    public const string ItemScheme = "educate-item";

    /// <summary>The link to an asset.</summary>
    public static string ToAsset(string path) => $"{AssetScheme}:{Uri.EscapeDataString(path)}";

    /// <summary>The link to an item, a lesson or a module.</summary>
    public static string ToItem(string sourceKey) => $"{ItemScheme}:{Uri.EscapeDataString(sourceKey)}";

    /// <summary>Reads a link to an asset; a fragment or query behind it is left out.</summary>
    public static bool TryReadAsset(string? url, out string path) => TryRead(url, AssetScheme, out path);

    /// <summary>Reads a link to an item, a lesson or a module; a fragment or query behind it is left out.</summary>
    public static bool TryReadItem(string? url, out string sourceKey) => TryRead(url, ItemScheme, out sourceKey);

    private static bool TryRead(string? url, string scheme, out string target)
    {
        target = "";
        if (url is null || url.Length <= scheme.Length || url[scheme.Length] != ':'
            || !url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = url[(scheme.Length + 1)..];
        var end = rest.AsSpan().IndexOfAny('#', '?');
        target = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        return target.Length > 0;
    }
}

using System.Text.RegularExpressions;

namespace Educate.Server.Catalog;

/// <summary>
/// Turns a package's own links into ones that hold for good: <c>educate-asset:{assetId}</c>, <c>educate-item:{itemId}</c> and, for a page
/// outside the tree, <c>educate-page:{slug}</c>. Works on text of any kind, since what stands behind the colon is percent-encoded.
/// </summary>
internal sealed partial class ContentLinks(
    IReadOnlyDictionary<string, string> assetIds, IReadOnlyDictionary<string, string> itemIds, IReadOnlyDictionary<string, string> pageSlugs)
{
    /// <summary>The text with every link resolved. What leads nowhere becomes <c>#</c>.</summary>
    public string Resolve(string text) => Link().Replace(text, link =>
    {
        var target = Uri.UnescapeDataString(link.Groups["target"].Value);
        return link.Groups["kind"].Value == "asset"
            ? assetIds.TryGetValue(target, out var asset) ? $"educate-asset:{asset}" : "#"
            : itemIds.TryGetValue(target, out var item) ? $"educate-item:{item}"
            : pageSlugs.TryGetValue(target, out var page) ? $"educate-page:{page}"
            : "#";
    });

    [GeneratedRegex("educate-(?<kind>asset|item):(?<target>[A-Za-z0-9._~%-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

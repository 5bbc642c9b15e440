using System.Text.RegularExpressions;

namespace Educate.Server.Catalog;

/// <summary>
/// Turns a package's own links into ones that hold for good: <c>educate-asset:{assetId}</c> and <c>educate-item:{itemId}</c>. Works on text
/// of any kind, since what stands behind the colon is percent-encoded.
/// </summary>
internal sealed partial class ContentLinks(IReadOnlyDictionary<string, string> assetIds, IReadOnlyDictionary<string, string> itemIds)
{
    /// <summary>The text with every link resolved. What leads nowhere becomes <c>#</c>.</summary>
    public string Resolve(string text) => Link().Replace(text, link =>
    {
        var target = Uri.UnescapeDataString(link.Groups["target"].Value);
        var ids = link.Groups["kind"].Value == "asset" ? assetIds : itemIds;
        return ids.TryGetValue(target, out var id) ? $"educate-{link.Groups["kind"].Value}:{id}" : "#";
    });

    [GeneratedRegex("educate-(?<kind>asset|item):(?<target>[A-Za-z0-9._~%-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

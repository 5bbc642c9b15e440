using System.Text.RegularExpressions;
using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>Turns stored links (<c>educate-asset:</c>, <c>educate-item:</c>) into addresses that work for the reader.</summary>
public sealed partial class ServedHtml(EducateDb db, SignedLinks links)
{
    /// <summary>The files that a text names, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, AssetRow>> AssetsInAsync(string text, CancellationToken cancel)
    {
        var ids = AssetLink().Matches(text).Select(m => new Id<Asset>(m.Groups[1].Value)).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<string, AssetRow>()
            : await db.Set<AssetRow>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.Text, StringComparer.Ordinal, cancel);
    }

    /// <summary>The text with its links made real, the files that it names looked up.</summary>
    public async ValueTask<string> ResolveAsync(string text, CourseEntry course, CancellationToken cancel) =>
        Resolve(text, course, await AssetsInAsync(text, cancel));

    /// <summary>The text with its links made real. A file that is gone becomes <c>#</c>.</summary>
    public string Resolve(string text, CourseEntry course, IReadOnlyDictionary<string, AssetRow> assets)
    {
        var withFiles = AssetLink().Replace(text, m =>
            assets.TryGetValue(m.Groups[1].Value, out var asset) ? links.ToAsset(asset.Id, asset.Name).Replace("&", "&amp;", StringComparison.Ordinal) : "#");
        var withItems = ItemLink().Replace(withFiles, m =>
            course.Tree?.ForLearners.Find(new Id<Item>(m.Groups[1].Value)) is { } place ? ItemUrls.Of(course.Course.Slug, place.Item) : "#");
        return PageLink().Replace(withItems, m => ItemUrls.OfPage(course, m.Groups[1].Value));
    }

    /// <summary>One address, which is a link to a file or stands as it is.</summary>
    public string? ResolveUrl(string? url, IReadOnlyDictionary<string, AssetRow> assets)
    {
        if (url is null || AssetLink().Match(url) is not { Success: true } link)
        {
            return url;
        }

        return assets.TryGetValue(link.Groups[1].Value, out var asset) ? links.ToAsset(asset.Id, asset.Name) : null;
    }

    [GeneratedRegex("educate-asset:([A-Za-z0-9_-]{22})")]
    private static partial Regex AssetLink();

    [GeneratedRegex("educate-item:([A-Za-z0-9]{5})")]
    private static partial Regex ItemLink();

    [GeneratedRegex("educate-page:([a-z0-9-]+)")]
    private static partial Regex PageLink();
}

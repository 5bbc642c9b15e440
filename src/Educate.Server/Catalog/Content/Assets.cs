using System.Text.Json;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>The files of courses.</summary>
[Resource("assets", DefaultFields = "name,typeName,url")]
[Allow<SignedIn>]
public sealed class Assets(EducateDb db, SignedLinks links) : Resource<Id<Asset>, Asset>
{
    /// <summary>A file.</summary>
    /// <param name="id">The file; a version behind an <c>@</c> is tolerated.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<Asset?> Get(Id<Asset> id, CancellationToken cancel) => (await MultiGet([id], cancel)).SingleOrDefault();

    /// <summary>Several files. Those that do not exist are left out.</summary>
    /// <param name="ids">The files.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public async ValueTask<IReadOnlyList<Asset>> MultiGet(IReadOnlyList<Id<Asset>> ids, CancellationToken cancel)
    {
        var origin = Origins.Of(Request.HttpContext);
        return (await AssetRows.FindAsync(db, ids, cancel)).Select(row => Wire(row, origin)).ToList();
    }

    private Asset Wire(AssetRow row, string origin)
    {
        var url = origin + links.ToAsset(row.Id, row.Name);
        var typeName = AssetTypes.Of(row.MediaType);
        return new Asset
        {
            Id = row.Id,
            Name = row.Name,
            TypeName = typeName,
            Url = new ExpiringUrl(url, links.Expiry),
            FileExtension = Path.GetExtension(row.Name).TrimStart('.'),
            AudioSourceUrls = typeName == "audio" ? new Dictionary<string, string> { [row.MediaType] = url } : null,
            VideoSourceUrls = typeName == "video" ? new Dictionary<string, string> { [row.MediaType] = url } : null,
            Tags = [],
        };
    }
}

/// <summary>Where to fetch files.</summary>
[Resource("assetUrls", DefaultFields = "url,expires")]
[Allow<SignedIn>]
public sealed class AssetUrls(EducateDb db, SignedLinks links) : Resource<Id<Asset>, AssetUrl>
{
    /// <summary>Where to fetch several files. Those that do not exist are left out.</summary>
    /// <param name="ids">The files.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public async ValueTask<IReadOnlyList<AssetUrl>> MultiGet(IReadOnlyList<Id<Asset>> ids, CancellationToken cancel)
    {
        var origin = Origins.Of(Request.HttpContext);
        return (await AssetRows.FindAsync(db, ids, cancel))
            .Select(row => new AssetUrl { Id = row.Id, Url = origin + links.ToAsset(row.Id, row.Name), Expires = links.Expiry })
            .ToList();
    }
}

/// <summary>Texts and files of courses as readings and lectures name them. An id may carry <c>@</c> and a version.</summary>
[Resource("openCourseAssets", DefaultFields = "typeName,definition,courseId,itemId")]
[Allow<SignedIn>]
public sealed class OpenCourseAssets(EducateDb db, Catalogue catalogue, ReadingTexts texts, ICallerCourses own, Caller caller)
    : Resource<string, OpenCourseAsset>
{
    /// <summary>A text or a file.</summary>
    /// <param name="id">22 characters, 32 hex digits, or <c>{courseId}~{itemId}</c>.</param>
    /// <param name="cancel">Ends the work.</param>
    [Get]
    public async ValueTask<OpenCourseAsset?> Get(string id, CancellationToken cancel)
    {
        var bare = AssetRows.WithoutVersion(id);
        if (Pair<Id<Course>, Id<Item>>.TryParse(bare, null, out var reading))
        {
            return catalogue.Current.Find(reading.First) is { } entry && await CourseMember.IsMemberAsync(own, caller.Me, entry, cancel)
                ? await texts.FindAsync(entry, reading.Second, cancel)
                : null;
        }

        return (await AssetRows.FindAsync(db, [AssetRows.IdOf(bare)], cancel)).Select(row => Wire(id, row)).SingleOrDefault();
    }

    /// <summary>Several texts or files. Those that do not exist are left out.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="cancel">Ends the work.</param>
    [MultiGet]
    public async ValueTask<IReadOnlyList<OpenCourseAsset>> MultiGet(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var bare = ids.Select(AssetRows.WithoutVersion).Distinct(StringComparer.Ordinal).ToList();
        var files = (await AssetRows.FindAsync(db, bare.Where(id => !id.Contains('~', StringComparison.Ordinal)).Select(AssetRows.IdOf).ToList(), cancel))
            .ToDictionary(row => row.Id);
        var found = new List<OpenCourseAsset>();
        foreach (var id in bare)
        {
            if (files.TryGetValue(AssetRows.IdOf(id), out var file))
            {
                found.Add(Wire(id, file));
            }
            else if (id.Contains('~', StringComparison.Ordinal) && await Get(id, cancel) is { } text)
            {
                found.Add(text);
            }
        }

        return found;
    }

    internal static OpenCourseAsset Wire(string id, AssetRow row) => new()
    {
        Id = AssetRows.WithoutVersion(id),
        TypeName = "asset",
        Definition = JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { ["assetId"] = row.Id.Text, ["name"] = Path.GetFileNameWithoutExtension(row.Name) }),
    };
}

/// <summary>Finds files by the ids that clients send.</summary>
internal static class AssetRows
{
    /// <summary>The files in the order asked for.</summary>
    public static async Task<IReadOnlyList<AssetRow>> FindAsync(EducateDb db, IReadOnlyList<Id<Asset>> ids, CancellationToken cancel)
    {
        var bare = ids.Select(id => new Id<Asset>(WithoutVersion(id.Text))).Distinct().ToList();
        var rows = await db.Set<AssetRow>().Where(a => bare.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return bare.Where(rows.ContainsKey).Select(id => rows[id]).ToList();
    }

    /// <summary>The file that an id of either form names: its 22 characters, or the same UUID as 32 hex digits, as references write it.</summary>
    public static Id<Asset> IdOf(string bare) =>
        bare.Length == 32 && Guid.TryParseExact(bare, "N", out var uuid) ? new Id<Asset>(NewId.Text(uuid)) : new Id<Asset>(bare);

    /// <summary><c>x@13</c> is version 13 of x. A file never changes, so the version says nothing more.</summary>
    public static string WithoutVersion(string id)
    {
        var at = id.LastIndexOf('@');
        return at > 0 ? id[..at] : id;
    }
}

using System.Text.RegularExpressions;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Turns the links of a course into <see cref="ContentLink"/>s: files of <c>static/</c> and blocks of the course.</summary>
internal sealed partial class OlxLinks(PackageFolder folder, StaticFiles files, IReadOnlyDictionary<string, string> blocks, ReportBuilder report)
{
    private const int MaxLength = 4096;

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>What links mean that are written in the file or block at <paramref name="path"/>.</summary>
    public Func<string, string?> From(string path) => url => Rewrite(url, path);

    /// <summary>The asset path of a file that is named or linked, or null, which is reported.</summary>
    public string? AssetPath(string nameOrUrl, string from)
    {
        if (nameOrUrl.Length > MaxLength)
        {
            return null;
        }

        var name = StaticLink().Match(nameOrUrl) is { Success: true } link ? link.Groups["name"].Value : nameOrUrl;
        var path = files.Find(name);
        if (path is not null)
        {
            return folder.Asset(path)!.Path;
        }

        WarnOnce($"static/{name}", $"'{from}' uses this file, which is not in the package.");
        return null;
    }

    /// <summary>The link to a medium: a file of the package or an https address; null when it is neither, which is reported.</summary>
    public string? Media(string url, string from)
    {
        var address = url.Trim();
        if (address.Length > MaxLength)
        {
            return null;
        }

        if (StaticLink().IsMatch(address))
        {
            return AssetPath(address, from) is { } path ? ContentLink.ToAsset(path) : null;
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return "https:" + address;
        }

        if (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            WarnOnce(from, $"'{address}' is asked for over https, since browsers play nothing else here.");
            return "https" + address[4..];
        }

        if (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        WarnOnce(from, $"'{address}' is no address of a file.");
        return null;
    }

    private string? Rewrite(string url, string from)
    {
        if (url.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (url[0] == '#')
        {
            return url;
        }

        if (StaticLink().Match(url) is { Success: true } file && (!IsForeign(url) || files.Find(file.Groups["name"].Value) is not null))
        {
            return AssetPath(url, from) is { } path ? ContentLink.ToAsset(path) : null;
        }

        if (BlockLink().Match(url) is { Success: true } block && blocks.TryGetValue(block.Groups["name"].Value, out var key))
        {
            return ContentLink.ToItem(key);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return "https:" + url;
        }

        if (IsForeign(url))
        {
            return url;
        }

        WarnOnce(from, $"The link '{Short(url)}' leads nowhere in this course, so it was taken out.");
        return null;
    }

    private static bool IsForeign(string url) => url.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(url);

    private static string Short(string url) => url.Length > 120 ? url[..120] + "…" : url;

    private void WarnOnce(string path, string reason)
    {
        if (_reported.Add(path.StartsWith("static/", StringComparison.Ordinal) ? path : path + reason))
        {
            report.Warn(path, reason);
        }
    }

    [GeneratedRegex(@"^\.{0,2}/?static/(?<name>[^?#]+)|(?:asset-v1:[^@?#]*\+type@asset\+block@|/c4x/[^/?#]+/[^/?#]+/asset/)(?<name>[^?#]+)")]
    private static partial Regex StaticLink();

    [GeneratedRegex(@"/jump_to_id/(?<name>[^/?#]+)|\+block@(?<name>[^/?#&]+)|i4x://[^/?#]+/[^/?#]+/[^/?#]+/(?<name>[^/?#]+)")]
    private static partial Regex BlockLink();

    [GeneratedRegex(@"^(?!i4x:|asset-v1:)[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}

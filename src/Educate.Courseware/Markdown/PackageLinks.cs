using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>The files that lie beside a video under the same name.</summary>
internal sealed record VideoFiles(string? Mp4, string? WebM, string? Poster, IReadOnlyList<(string Language, string Path)> Captions);

/// <summary>Finds what a link of the course leads to: an item, a page, a file of the folder, or a place elsewhere.</summary>
internal sealed class PackageLinks(PackageFolder folder, ReportBuilder report)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".svg"];

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Lets links to a file or folder lead to an item, a lesson, a module or a page.</summary>
    public void Add(string path, string sourceKey) => _keys.TryAdd(path, sourceKey);

    /// <summary>The new address of a link, or null when it leads nowhere; that is reported.</summary>
    public string? Rewrite(MarkdownFile file, int line, string address)
    {
        if (address.Length == 0 || address[0] == '#' || HasScheme(address))
        {
            return address;
        }

        var end = address.AsSpan().IndexOfAny('#', '?');
        var (place, rest) = end < 0 ? (address, "") : (address[..end], address[end..]);
        if (Resolve(file.Folder, place) is { } path)
        {
            if (_keys.TryGetValue(path, out var key))
            {
                return ContentLink.ToItem(key) + rest;
            }

            if (folder.Asset(path) is not null)
            {
                return ContentLink.ToAsset(path) + rest;
            }
        }

        var at = file.Body.FirstOrDefault(each => each.Number >= line && each.Text.Contains(address, StringComparison.Ordinal)).Number;
        report.Warn(file.Path, $"Line {(at == 0 ? line : at)}: the link to '{address}' leads to no file of the course, so it was taken away.");
        return null;
    }

    /// <summary>A file named in front matter as an address of the model: a file of the folder, or an https address.</summary>
    public string Address(string fromFolder, YamlSection section, string key, string value)
    {
        if (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        return ContentLink.ToAsset(AssetPath(fromFolder, section, key, value));
    }

    /// <summary>The path of a file named in front matter; it becomes an asset.</summary>
    public string AssetPath(string fromFolder, YamlSection section, string key, string value) =>
        Resolve(fromFolder, value) is { } path && folder.Asset(path) is not null
            ? path
            : throw section.Fault(key, $"There is no file '{value}'.");

    /// <summary>What lies beside a video that a text links to.</summary>
    public VideoFiles Companions(MarkdownFile file, string url) =>
        Resolve(file.Folder, url) is { } path ? Beside(path[..^Path.GetExtension(path).Length]) : new VideoFiles(null, null, null, []);

    /// <summary>The video files with this path but for their extension.</summary>
    public VideoFiles Beside(string stem)
    {
        var captions = folder.Files
            .Where(path => path.StartsWith(stem + ".", StringComparison.Ordinal) && path.IndexOf('/', stem.Length) < 0 && IsCaptions(path))
            .Select(path => (Language: path[stem.Length..^Path.GetExtension(path).Length].Trim('.'), Path: path))
            .OrderBy(caption => caption.Path, StringComparer.Ordinal).ToList();
        return new VideoFiles(Existing(stem + ".mp4"), Existing(stem + ".webm"), Pictures.Select(extension => Existing(stem + extension)).FirstOrDefault(path => path is not null), captions);
    }

    private static bool IsCaptions(string path) => Path.GetExtension(path).ToLowerInvariant() is ".vtt" or ".srt";

    private string? Existing(string path) => folder.Has(path) ? path : null;

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }

    private static string? Resolve(string fromFolder, string place)
    {
        var parts = new List<string>(place.StartsWith('/') ? [] : fromFolder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(place).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}

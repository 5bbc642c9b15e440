using System.Text.RegularExpressions;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Finds files of <c>static/</c> by the names that links give them, in which odd letters became underscores.</summary>
internal sealed partial class StaticFiles
{
    private const string Prefix = "static/";
    private const string AssetList = "policies/assets.json";

    private readonly PackageFolder _folder;
    private readonly Dictionary<string, string> _byLinkName = new(StringComparer.Ordinal);

    public StaticFiles(PackageFolder folder)
    {
        _folder = folder;
        foreach (var path in folder.Files.Where(path => path.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            _byLinkName.TryAdd(LinkName(path[Prefix.Length..]), path);
        }

        ReadAssetList();
    }

    /// <summary>The path of a file, or null.</summary>
    public string? Find(string name)
    {
        foreach (var candidate in (string[])[name, Uri.UnescapeDataString(name)])
        {
            if (_folder.Has(Prefix + candidate))
            {
                return Prefix + candidate;
            }
        }

        return _byLinkName.GetValueOrDefault(LinkName(name)) ?? _byLinkName.GetValueOrDefault(LinkName(Uri.UnescapeDataString(name)));
    }

    private static string LinkName(string name) => NotInLinks().Replace(name, "_");

    private void ReadAssetList()
    {
        if (!_folder.Has(AssetList))
        {
            return;
        }

        try
        {
            foreach (var asset in OlxValues.Json(_folder.ReadText(AssetList)).Members())
            {
                foreach (var member in (string[])["import_path", "displayname"])
                {
                    if (asset.Value.Text(member) is { } name && _folder.Has(Prefix + name))
                    {
                        _byLinkName.TryAdd(LinkName(asset.Name), Prefix + name);
                    }
                }
            }
        }
        catch (OversizeTextException)
        {
            // Without the list, files are found by their own names.
            _byLinkName.TrimExcess();
        }
    }

    [GeneratedRegex(@"[^\w.%@~-]")]
    private static partial Regex NotInLinks();
}

using System.Security.Cryptography;
using System.Text;

namespace Educate.Courseware.Archives;

/// <summary>
/// The files of an unpacked package, by relative path with <c>/</c>. It remembers which of them were asked for: the others are
/// named in the report. Links are never followed.
/// </summary>
internal sealed class PackageFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly SortedDictionary<string, PackageFile> _files;
    private readonly Dictionary<string, PackageAsset> _assets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly ImportLimits _limits;

    /// <summary>Lists the files below <paramref name="root"/>.</summary>
    /// <exception cref="PackageRefusedException">There are more files than the limits allow.</exception>
    public PackageFolder(string root, ImportLimits limits)
        : this(root, new Dictionary<string, PackageFile>(), limits)
    {
        var walk = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = limits.MaxDepth,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
            IgnoreInaccessible = true,
        };
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", walk))
        {
            _files.Add(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), PackageFile.OnDisk(file.FullName, file.Length));
            if (_files.Count > limits.MaxEntries)
            {
                throw new PackageRefusedException($"The package has more than {limits.MaxEntries} files.");
            }
        }
    }

    /// <summary>Takes files that were listed already.</summary>
    public PackageFolder(string root, IReadOnlyDictionary<string, PackageFile> files, ImportLimits limits)
    {
        _limits = limits;
        _files = new SortedDictionary<string, PackageFile>(files.ToDictionary(), StringComparer.Ordinal);
        Root = Path.GetFullPath(root);
    }

    /// <summary>The folder that paths are relative to.</summary>
    public string Root { get; }

    /// <summary>All paths, sorted.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>The paths that nobody asked for, sorted.</summary>
    public IEnumerable<string> Unused => _files.Keys.Where(path => !_used.Contains(path));

    /// <summary>The assets made so far.</summary>
    public IEnumerable<PackageAsset> Assets => _assets.Values;

    /// <summary>True when there is such a file.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>Counts a file as used without reading it.</summary>
    public void Use(string path) => _used.Add(path);

    /// <summary>The files of the archive that lie beside this folder, sorted.</summary>
    public IReadOnlyList<string> Outside { get; private init; } = [];

    /// <summary>The same files seen from a folder inside; what was used so far does not carry over.</summary>
    public PackageFolder Inside(string path)
    {
        var prefix = path + "/";
        return path.Length == 0 ? this : new PackageFolder(Path.Combine(Root, path), Below(prefix), _limits)
        {
            Outside = Files.Where(file => !file.StartsWith(prefix, StringComparison.Ordinal)).ToList(),
        };
    }

    /// <summary>The text of a file in UTF-8, or null when there is none.</summary>
    /// <exception cref="OversizeTextException">It is larger than a text may be.</exception>
    public string? ReadText(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            return null;
        }

        _used.Add(path);
        if (file.Length > _limits.MaxTextBytes)
        {
            throw new OversizeTextException($"It is larger than the {_limits.MaxTextBytes / 1024} KiB that a text file may have.");
        }

        using var reader = new StreamReader(file.Open(), Utf8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The file as an asset of the course, or null when there is none. Its bytes are hashed once.</summary>
    public PackageAsset? Asset(string path)
    {
        if (_assets.TryGetValue(path, out var known))
        {
            return known;
        }

        if (!_files.TryGetValue(path, out var file))
        {
            return null;
        }

        using var stream = file.Open();
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        var asset = new PackageAsset(path, MediaTypes.Of(path), file.Length, hash, file.AsFile(Path.Combine(Root, path)));
        _assets.Add(path, asset);
        _used.Add(path);
        return asset;
    }

    private Dictionary<string, PackageFile> Below(string prefix) => _files
        .Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(file => file.Key[prefix.Length..], file => file.Value, StringComparer.Ordinal);
}

/// <summary>One text of the package is too large; the part that needed it is left out.</summary>
internal sealed class OversizeTextException(string message) : Exception(message);

namespace Educate.Courseware;

/// <summary>The files that a course uses, by path. They lie in a temporary folder that goes when the store is disposed.</summary>
public sealed class AssetStore : IDisposable
{
    private readonly Dictionary<string, PackageAsset> _assets = new(StringComparer.Ordinal);
    private readonly IDisposable? _folder;

    /// <summary>Makes a store that disposes <paramref name="folder"/>, where the files lie, together with itself.</summary>
    public AssetStore(IEnumerable<PackageAsset> assets, IDisposable? folder)
    {
        _folder = folder;
        foreach (var asset in assets)
        {
            _assets.Add(asset.Path, asset);
        }
    }

    /// <summary>All assets, in no order.</summary>
    public IReadOnlyCollection<PackageAsset> All => _assets.Values;

    /// <summary>The asset with this path, or null.</summary>
    public PackageAsset? Find(string path) => _assets.GetValueOrDefault(path);

    /// <inheritdoc/>
    public void Dispose() => _folder?.Dispose();
}

/// <summary>A file that a course uses.</summary>
/// <param name="Path">Its path in the package, with <c>/</c>; what a <see cref="ContentLink"/> names.</param>
/// <param name="MediaType">Such as <c>image/png</c>, told from the name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The hash of its bytes in lower-case hexadecimal.</param>
/// <param name="File">Where the bytes lie while the package is open.</param>
public sealed record PackageAsset(string Path, string MediaType, long Size, string Sha256, string File)
{
    /// <summary>The file's own name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Opens the bytes for reading.</summary>
    public Stream Open() => System.IO.File.OpenRead(File);
}

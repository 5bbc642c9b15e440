namespace Educate.Server.Catalog;

/// <summary>
/// The bytes of all assets, each under the SHA-256 of its content: <c>ab/abcdef…</c>. A file is written under another name and renamed,
/// so one that is there is whole; the same bytes are kept once.
/// </summary>
public sealed class AssetFiles(string folder)
{
    /// <summary>Where the bytes with this hash lie, whether they are there or not.</summary>
    public string PathOf(string sha256)
    {
        ArgumentException.ThrowIfNullOrEmpty(sha256);
        return Path.Combine(folder, sha256[..2], sha256);
    }

    /// <summary>Whether the bytes with this hash are there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Stores bytes whose hash is known. Does nothing when they are there already.</summary>
    public async Task StoreAsync(string sha256, Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

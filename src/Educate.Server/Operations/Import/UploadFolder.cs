using System.Buffers;
using Educate.Resources;

namespace Educate.Server.Operations;

/// <summary>Where what is sent lies while it is worked on. What a server that was killed left there goes at the next start.</summary>
public sealed class UploadFolder(string folder)
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a stream to a file of its own.</summary>
    /// <exception cref="RefusalException">413 <c>tooLarge</c>.</exception>
    public async Task<Upload> ReceiveAsync(Stream content, long limit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(folder);
        var upload = new Upload(Path.Combine(folder, Path.GetRandomFileName()));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(upload.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
            long length = 0;
            for (var read = await content.ReadAsync(buffer, cancel); read > 0; read = await content.ReadAsync(buffer, cancel))
            {
                length += read;
                if (length > limit)
                {
                    throw new RefusalException(413, "tooLarge", $"An upload may have {limit >> 20} MB at most.");
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Removes what an earlier run left behind.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A received file, which goes when this is disposed.</summary>
/// <param name="path">Where it lies.</param>
public sealed class Upload(string path) : IDisposable
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <inheritdoc />
    public void Dispose() => File.Delete(Path);
}

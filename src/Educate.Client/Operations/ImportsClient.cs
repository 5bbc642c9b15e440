using System.Net.Http.Headers;
using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Course packages on their way in (<c>courseImports.v1</c>).</summary>
public sealed class ImportsClient : ResourceClient<Id<CourseImport>, CourseImport>
{
    internal ImportsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Sends a package; it is streamed, whatever its size.</summary>
    /// <param name="archive">The package, read from where it stands.</param>
    /// <param name="fileName">The name of the file, by which its kind is told.</param>
    /// <param name="draft">Whether the new version stays a draft.</param>
    /// <param name="cancel">Stops sending.</param>
    /// <returns>The key of the import, which goes on in the server.</returns>
    public async Task<Id<CourseImport>> SendAsync(Stream archive, string fileName, bool draft = false, CancellationToken cancel = default)
    {
        using var body = new StreamContent(archive) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        var target = new Target(Name).With("fileName", Path.GetFileName(fileName)).With("draft", draft ? "true" : null);
        var answer = await Connection.UploadAsync(target.ToString(), body, cancel).ConfigureAwait(false);
        return answer.Key is { } key
            ? new Id<CourseImport>(key)
            : throw new EducateException(answer.Status, null, "The server took the package but named no import.");
    }

    /// <summary>Waits until an import has ended, well or not.</summary>
    public async Task<CourseImport> EndAsync(Id<CourseImport> id, CancellationToken cancel = default)
    {
        while (true)
        {
            var import = await GetAsync(id, cancel).ConfigureAwait(false);
            if (import.State != ImportState.Running)
            {
                return import;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), Connection.Time, cancel).ConfigureAwait(false);
        }
    }
}

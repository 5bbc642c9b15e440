using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The caller's places in videos (<c>onDemandVideoProgresses.v1</c>). None until something is saved.</summary>
public sealed class VideoProgressesClient : ResourceClient<Triple<UserId, Id<Course>, Id<OnDemandVideo>>, VideoProgress>
{
    internal VideoProgressesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Saves a place, and what was watched on the way to it.</summary>
    public Task SaveAsync(Triple<UserId, Id<Course>, Id<OnDemandVideo>> id, VideoPlace place, CancellationToken cancel = default) =>
        UpdateAsync(id, place, EducateJson.Default.VideoPlace, cancel);
}

using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The caller's watch-list (<c>courseWatches.v1</c>); read it with <see cref="CoursesClient.Watchlist"/>.</summary>
public sealed class WatchesClient : ResourceClient<Pair<UserId, Id<Course>>, CourseWatch>
{
    internal WatchesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Puts a course on the list. Doing it twice changes nothing.</summary>
    public Task WatchAsync(UserId userId, Id<Course> courseId, CancellationToken cancel = default) =>
        UpdateAsync(new Pair<UserId, Id<Course>>(userId, courseId), "{}"u8.ToArray(), cancel);

    /// <summary>Takes a course off the list.</summary>
    public Task UnwatchAsync(UserId userId, Id<Course> courseId, CancellationToken cancel = default) =>
        RemoveAsync(new Pair<UserId, Id<Course>>(userId, courseId), cancel);
}

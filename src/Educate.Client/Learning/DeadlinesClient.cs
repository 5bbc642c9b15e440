using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>When the caller's modules are due (<c>onDemandDeadlineSettings.v1</c>).</summary>
public sealed class DeadlinesClient : ResourceClient<Pair<UserId, Id<Course>>, DeadlineSettings>
{
    internal DeadlinesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller's deadlines in one course.</summary>
    public Listing<DeadlineSettings> ByUserAndCourse(UserId userId, Id<Course> courseId) =>
        Finder("byUserAndCourse", ("userId", userId.ToString()), ("courseId", courseId.Text));

    /// <summary>Switches deadlines on or off, or counts the weeks from another day.</summary>
    public Task ChangeAsync(UserId userId, Id<Course> courseId, DeadlineChange change, CancellationToken cancel = default) =>
        UpdateAsync(new Pair<UserId, Id<Course>>(userId, courseId), change, EducateJson.Default.DeadlineChange, cancel);
}

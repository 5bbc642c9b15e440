using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>What the caller chose for each course (<c>learnerCourseSettings.v1</c>).</summary>
public sealed class CourseSettingsClient : ResourceClient<Pair<UserId, Id<Course>>, LearnerCourseSettings>
{
    internal CourseSettingsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Changes what is set in <paramref name="change"/> and leaves the rest.</summary>
    public Task ChangeAsync(UserId userId, Id<Course> courseId, LearnerCourseChange change, CancellationToken cancel = default) =>
        UpdateAsync(new Pair<UserId, Id<Course>>(userId, courseId), change, EducateJson.Default.LearnerCourseChange, cancel);

    /// <summary>Ends a snooze.</summary>
    public Task WakeAsync(UserId userId, Id<Course> courseId, CancellationToken cancel = default) =>
        UpdateAsync(new Pair<UserId, Id<Course>>(userId, courseId), """{"snoozedUntil":null}"""u8.ToArray(), cancel);
}

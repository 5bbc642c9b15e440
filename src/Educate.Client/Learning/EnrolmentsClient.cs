using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Enrolling and leaving (<c>openCourseMemberships.v1</c>).</summary>
public sealed class EnrolmentsClient : ResourceClient<Pair<UserId, Id<Course>>, OpenCourseMembership>
{
    internal EnrolmentsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller's enrolments.</summary>
    public Listing<OpenCourseMembership> FindByUser(UserId userId) => Finder("findByUser", ("userId", userId.ToString()));

    /// <summary>The caller's enrolment in the course with this address.</summary>
    public Listing<OpenCourseMembership> FindByUserAndSlug(UserId userId, string slug) =>
        Finder("findByUserAndSlug", ("userId", userId.ToString()), ("slug", slug));

    /// <summary>Enrols the caller. Doing it twice changes nothing.</summary>
    public Task EnrolAsync(Id<Course> courseId, CancellationToken cancel = default) =>
        CreateAsync(new Enrolment { CourseId = courseId }, EducateJson.Default.Enrolment, cancel);

    /// <summary>Leaves a course. What was learned is kept, and found again when the learner comes back.</summary>
    public Task LeaveAsync(UserId userId, Id<Course> courseId, CancellationToken cancel = default) =>
        RemoveAsync(new Pair<UserId, Id<Course>>(userId, courseId), cancel);
}

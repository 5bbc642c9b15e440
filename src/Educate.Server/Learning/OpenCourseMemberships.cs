using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The courses that a learner is in, in the seed's form, and the way in and out of them.</summary>
[Resource("openCourseMemberships", Version = 1, DefaultFields = "userId,courseId,timestamp,courseRole")]
[Allow<Oneself>]
[Follows(nameof(OpenCourseMembership.CourseId))]
public sealed class OpenCourseMemberships(
    LearnerStates states, LearnerCourses courses, Catalogue catalogue, Enrolments enrolments, Caller caller, TimeProvider time)
    : Resource<Pair<UserId, Id<Course>>, OpenCourseMembership>
{
    /// <summary>One's membership of a course.</summary>
    [Get]
    public ValueTask<OpenCourseMembership?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's memberships of several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<OpenCourseMembership>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    /// <summary>All of one's memberships, the last enrolment first.</summary>
    [Finder]
    public async ValueTask<Page<OpenCourseMembership>> FindByUser(UserId userId, Paging paging, CancellationToken cancel)
    {
        var state = await states.GetAsync(userId, cancel);
        var keys = state.Courses.Select(course => course.Key).ToList();
        return Page<OpenCourseMembership>.Of(await courses.ListAsync(keys, Shape, cancel), paging);
    }

    /// <summary>One's membership of the course at an address; nothing when there is none.</summary>
    [Finder]
    public async ValueTask<IReadOnlyList<OpenCourseMembership>> FindByUserAndSlug(UserId userId, string slug, CancellationToken cancel) =>
        catalogue.Current.FindBySlug(slug) is { } entry ? await courses.ListAsync([new(userId, entry.Id)], Shape, cancel) : [];

    /// <summary>All of the caller's memberships.</summary>
    [Finder]
    public ValueTask<Page<OpenCourseMembership>> My(Paging paging, CancellationToken cancel) => FindByUser(caller.Me, paging, cancel);

    /// <summary>
    /// Enrols the caller. Who is enrolled stays so. Refused with 404 for a course that nobody may know of, and with 403 as
    /// <c>enrolmentClosed</c> or <c>invitationNeeded</c>.
    /// </summary>
    [Create]
    public async ValueTask<Reply<OpenCourseMembership>> Create([Body] Enrolment body, CancellationToken cancel)
    {
        var key = new Pair<UserId, Id<Course>>(caller.Me, body.CourseId);
        await enrolments.EnrolAsync(key.First, key.Second, cancel);
        return Reply<OpenCourseMembership>.Created(key, await courses.FindAsync(key, Shape, cancel));
    }

    /// <summary>Leaves a course. What was done in it is kept for coming back.</summary>
    [Delete]
    public async ValueTask Delete(Pair<UserId, Id<Course>> id, CancellationToken cancel)
    {
        if (!await enrolments.LeaveAsync(id.First, id.Second, cancel))
        {
            throw Refusal.NotFound();
        }
    }

    private OpenCourseMembership Shape(EnrolledCourse course) => new()
    {
        Id = course.Course.Key,
        Timestamp = course.Course.Membership.EnrolledAt,
        CourseRole = course.Course.RoleAt(course.Entry, time.GetUtcNow()),
    };
}

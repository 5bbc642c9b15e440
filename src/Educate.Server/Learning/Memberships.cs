using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The courses that the caller is in, of both generations side by side, with role and grade.</summary>
[Resource("memberships", Version = 1, DefaultFields = "userId,courseId,role")]
[Allow<Oneself>]
[Follows(nameof(Membership.CourseId))]
[Follows(nameof(Membership.V1SessionId))]
[Follows(nameof(Membership.OnDemandSessionId))]
[Follows(nameof(Membership.VcMembershipId), To = typeof(VcMembership))]
public sealed class Memberships(LearnerStates states, LearnerCourses courses, Catalogue catalogue, Caller caller, TimeProvider time)
    : Resource<Pair<UserId, Id<Course>>, Membership>, IStamped
{
    /// <inheritdoc />
    public ValueTask<ulong?> StampAsync(AccessRequest request, CancellationToken cancel) =>
        LearnerStamp.OfAsync(states, caller, catalogue.Current, time.GetUtcNow(), cancel);

    /// <summary>One's membership of a course.</summary>
    [Get]
    public ValueTask<Membership?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) =>
        courses.FindAsync(id, course => MembershipList.ElementOf(course.Course, course.Entry, time.GetUtcNow()), cancel);

    /// <summary>One's memberships of several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<Membership>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, course => MembershipList.ElementOf(course.Course, course.Entry, time.GetUtcNow()), cancel);

    /// <summary>The caller's courses, the last enrolment first.</summary>
    /// <param name="filter">Any of <c>current</c>, <c>preEnrolled</c> and <c>past</c>, separated by commas; all when it is absent.</param>
    /// <param name="showHidden">Whether archived courses and those switched off the dashboard are listed too.</param>
    /// <param name="paging">Which part of the list; <c>start</c> is a count.</param>
    /// <param name="cancel">Ends the work.</param>
    [Finder]
    public async ValueTask<Page<Membership>> Me(string? filter, [DefaultText("false")] bool showHidden, Paging paging, CancellationToken cancel)
    {
        var state = await states.GetAsync(caller.Me, cancel);
        return Page<Membership>.Of(MembershipList.Of(state, catalogue.Current, filter, showHidden, time.GetUtcNow()), paging);
    }
}

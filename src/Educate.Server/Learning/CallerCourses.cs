using Educate.Contracts;
using Educate.Server.Catalog;

namespace Educate.Server.Learning;

/// <summary>Tells the catalogue what it must know of a caller's learning.</summary>
internal sealed class CallerCourses(LearnerStates states) : ICallerCourses
{
    public async ValueTask<IReadOnlyList<Id<Course>>> WatchedAsync(UserId user, CancellationToken cancel) =>
        [.. (await states.GetAsync(user, cancel)).Watches.Select(watch => watch.CourseId)];

    public async ValueTask<IReadOnlySet<Id<Course>>> EnrolledAsync(UserId user, CancellationToken cancel) =>
        (await states.GetAsync(user, cancel)).Enrolled;

    public async ValueTask<bool> IsStaffAsync(UserId user, Id<Course> course, CancellationToken cancel) =>
        (await states.GetAsync(user, cancel)).Find(course) is { } own && own.Membership.Role.IsStaff();
}

using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>What the catalogue must know of a caller's learning. Learning, which stands above it, answers.</summary>
public interface ICallerCourses
{
    /// <summary>The courses that somebody watches, the latest first.</summary>
    ValueTask<IReadOnlyList<Id<Course>>> WatchedAsync(UserId user, CancellationToken cancel);

    /// <summary>The courses that somebody is in, in any role.</summary>
    ValueTask<IReadOnlySet<Id<Course>>> EnrolledAsync(UserId user, CancellationToken cancel);

    /// <summary>Whether somebody is on the staff of a course.</summary>
    ValueTask<bool> IsStaffAsync(UserId user, Id<Course> course, CancellationToken cancel);
}

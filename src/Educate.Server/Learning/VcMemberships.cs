using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The caller's certificates. None are given out yet: a passed course shows as passed, without one.</summary>
[Resource("vcMemberships", Version = 1)]
[Allow<Oneself>]
public sealed class VcMemberships(LearnerCourses courses) : Resource<Pair<UserId, Id<Course>>, VcMembership>
{
    /// <summary>One's certificate of a course.</summary>
    [Get]
    public ValueTask<VcMembership?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's certificates of several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<VcMembership>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    /// <summary>No course gives certificates yet.</summary>
    private static VcMembership? Shape(EnrolledCourse course) => null;
}

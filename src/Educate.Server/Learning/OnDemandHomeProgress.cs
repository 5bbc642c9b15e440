using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>Which modules of a course a learner is through with.</summary>
[Resource("onDemandHomeProgress", Version = 1, DefaultFields = "userId,courseId")]
[Allow<Oneself>]
public sealed class OnDemandHomeProgress(LearnerCourses courses) : Resource<Pair<UserId, Id<Course>>, HomeProgress>
{
    /// <summary>One's modules in a course that one is in.</summary>
    [Get]
    public ValueTask<HomeProgress?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's modules in several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<HomeProgress>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    private static HomeProgress? Shape(EnrolledCourse course) => course.Standing is not { } standing ? null : new HomeProgress
    {
        Id = course.Course.Key,
        ModulesCompleted = standing.Standing.ModulesCompleted,
        ModulesPassed = standing.Standing.ModulesPassed,
    };
}

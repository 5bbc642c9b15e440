using System.Collections.Concurrent;
using System.Collections.Frozen;
using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>
/// Everything that was recorded for one learner, at one version of it. Immutable, and never given to anybody else's request. What is
/// worked out from it is remembered in it.
/// </summary>
public sealed class LearnerState
{
    private readonly FrozenDictionary<Id<Course>, LearnerCourse> _courses;
    private readonly ConcurrentDictionary<object, object> _remembered = new();

    internal LearnerState(UserId userId, long version, LearnerClock clock, IReadOnlyList<LearnerCourse> courses, IReadOnlyList<CourseWatch> watches)
    {
        (UserId, Version, Clock, Courses, Watches) = (userId, version, clock, courses, watches);
        _courses = courses.ToFrozenDictionary(course => course.Key.Second);
        Enrolled = courses.Where(course => course.IsIn).Select(course => course.Key.Second).ToFrozenSet();
    }

    /// <summary>Whose it is.</summary>
    public UserId UserId { get; }

    /// <summary>What every write for this learner raises.</summary>
    public long Version { get; }

    /// <summary>The learner's calendar.</summary>
    public LearnerClock Clock { get; }

    /// <summary>The courses that the learner is or was in, the last enrolment first.</summary>
    public IReadOnlyList<LearnerCourse> Courses { get; }

    /// <summary>The courses that the learner is in now.</summary>
    public IReadOnlySet<Id<Course>> Enrolled { get; }

    /// <summary>The learner's watch-list, the newest first.</summary>
    public IReadOnlyList<CourseWatch> Watches { get; }

    /// <summary>The course, if the learner is in it now.</summary>
    public LearnerCourse? Find(Id<Course> course) => _courses.TryGetValue(course, out var found) && found.IsIn ? found : null;

    /// <summary>How much memory this takes, in rows.</summary>
    internal int Size => 8 + Courses.Count + Courses.Sum(course => course.Items.Count);

    /// <summary>What was made before under this key, as long as it is <paramref name="still"/> good; else makes and keeps it.</summary>
    internal T Remember<TKey, T>(TKey key, Func<T, bool> still, Func<T> make)
        where TKey : notnull
        where T : class
    {
        if (_remembered.TryGetValue(key, out var known) && known is T made && still(made))
        {
            return made;
        }

        made = make();
        _remembered[key] = made;
        return made;
    }
}

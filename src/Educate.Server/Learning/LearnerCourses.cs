using Educate.Contracts;
using Educate.Server.Catalog;

namespace Educate.Server.Learning;

/// <summary>Finds a learner's courses together with what the catalogue says of them. A course they may not see is not there.</summary>
public sealed class LearnerCourses(LearnerStates states, Catalogue catalogue)
{
    /// <summary>A course that the learner is in.</summary>
    internal async ValueTask<EnrolledCourse?> FindAsync(UserId user, Id<Course> course, CancellationToken cancel) =>
        Find(await states.GetAsync(user, cancel), catalogue.Current, course);

    /// <summary>A course of either generation that the learner is in, made into something; null when there is none.</summary>
    internal async ValueTask<T?> FindAsync<T>(Pair<UserId, Id<Course>> key, Func<EnrolledCourse, T?> make, CancellationToken cancel)
        where T : class
    {
        var found = await FindAsync(key.First, key.Second, cancel);
        return found is { } course ? make(course) : null;
    }

    /// <summary>The courses among <paramref name="keys"/> that the learner is in, in the order of the keys.</summary>
    internal async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        IReadOnlyList<Pair<UserId, Id<Course>>> keys, Func<EnrolledCourse, T?> make, CancellationToken cancel)
        where T : class
    {
        var made = new List<T>(keys.Count);
        var snapshot = catalogue.Current;
        LearnerState? state = null;
        foreach (var key in keys)
        {
            state = state?.UserId == key.First ? state : await states.GetAsync(key.First, cancel);
            if (Find(state, snapshot, key.Second) is { } course && make(course) is { } element)
            {
                made.Add(element);
            }
        }

        return made;
    }

    private static EnrolledCourse? Find(LearnerState state, CatalogueSnapshot snapshot, Id<Course> course) =>
        state.Find(course) is { } found && snapshot.Find(course) is { } entry && (entry.IsPublic || found.Membership.Role.IsStaff())
            ? new EnrolledCourse(state, found, entry)
            : null;
}

/// <summary>A course that a learner is in.</summary>
/// <param name="Learner">All that was recorded for the learner.</param>
/// <param name="Course">What was recorded in this course.</param>
/// <param name="Entry">What the catalogue says of it.</param>
internal readonly record struct EnrolledCourse(LearnerState Learner, LearnerCourse Course, CourseEntry Entry)
{
    /// <summary>Where the learner stands; null in a session course, which has no items.</summary>
    public LearnerStanding? Standing => Entry.IsV1 ? null : Course.On(Entry);
}

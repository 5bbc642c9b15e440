using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The caller's grades in a course of either generation. The key is the course alone: the learner is whoever asks.</summary>
[Resource(
    "onDemandCourseGrades",
    Version = 1,
    DefaultFields = "timestamp,passingState,itemGrades,passableItemsCount,overallOutcome,verifiedOutcome")]
[Allow<SignedIn>]
public sealed class OnDemandCourseGrades(LearnerCourses courses, Caller caller) : Resource<Id<Course>, CourseGrades>
{
    /// <summary>The caller's grades in a course that they are in.</summary>
    [Get]
    public ValueTask<CourseGrades?> Get(Id<Course> id, CancellationToken cancel) => courses.FindAsync(new(caller.Me, id), Shape, cancel);

    /// <summary>The caller's grades in several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<CourseGrades>> MultiGet(IReadOnlyList<Id<Course>> ids, CancellationToken cancel) =>
        courses.ListAsync([.. ids.Select(id => new Pair<UserId, Id<Course>>(caller.Me, id))], Shape, cancel);

    private static CourseGrades Shape(EnrolledCourse course)
    {
        var grade = course.Course.GradeIn(course.Entry);
        return new CourseGrades
        {
            Id = course.Entry.Id,
            Timestamp = grade.ScoredAt ?? course.Course.Membership.EnrolledAt,
            PassingState = grade.PassingState,
            ItemGrades = grade.ItemScores.ToDictionary(score => score.ItemId, Shape),
            PassableItemsCount = grade.PassableItemsCount,
            OverallOutcome = new CourseOutcome(grade.PassedItemsCount, Millionths.ToFraction(grade.Grade)),
            VerifiedOutcome = new CourseOutcome(0, 0),
        };
    }

    private static ItemGrade Shape(ItemScore score) => new()
    {
        Grade = Millionths.ToFraction(score.Score),
        OverallGrade = Millionths.ToFraction(score.Score),
        IsPassed = score.IsPassed,
        Timestamp = score.ScoredAt,
    };
}

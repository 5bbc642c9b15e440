using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>What a learner chose for a course: on the dashboard, in reminders, archived, and until when it sleeps.</summary>
[Resource("learnerCourseSettings", Version = 1, DefaultFields = "userId,courseId,onDashboard,inReminders,archived,snoozedUntil")]
[Allow<Oneself>]
public sealed class LearnerCourseChoices(LearnerCourses courses, EducateDb db) : Resource<Pair<UserId, Id<Course>>, LearnerCourseSettings>
{
    /// <summary>One's choices for a course that one is in.</summary>
    [Get]
    public ValueTask<LearnerCourseSettings?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's choices for several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<LearnerCourseSettings>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    /// <summary>Changes what the body names; the rest stays. <c>snoozedUntil: null</c> wakes the course.</summary>
    [Update]
    public async ValueTask<LearnerCourseSettings> Update(
        Pair<UserId, Id<Course>> id, [Body] LearnerCourseChange body, CancellationToken cancel)
    {
        if (await Get(id, cancel) is null)
        {
            throw Refusal.NotFound();
        }

        await db.WriteAsync(id.First, inner => ChangeAsync(id, body, inner), cancel);
        return await Get(id, cancel) ?? throw Refusal.NotFound();
    }

    private async Task<int> ChangeAsync(Pair<UserId, Id<Course>> id, LearnerCourseChange body, CancellationToken cancel)
    {
        var row = await db.Set<MembershipRow>().AsTracking().SingleAsync(m => m.UserId == id.First && m.CourseId == id.Second, cancel);
        row.IsOnDashboard = body.OnDashboard ?? row.IsOnDashboard;
        row.IsInReminders = body.InReminders ?? row.IsInReminders;
        row.IsArchived = body.Archived ?? row.IsArchived;
        row.SnoozedUntil = body.NamesSnoozedUntil ? body.SnoozedUntil : row.SnoozedUntil;
        return await db.SaveChangesAsync(cancel);
    }

    private static LearnerCourseSettings Shape(EnrolledCourse course) => new()
    {
        Id = course.Course.Key,
        OnDashboard = course.Course.Membership.IsOnDashboard,
        InReminders = course.Course.Membership.IsInReminders,
        Archived = course.Course.Membership.IsArchived,
        SnoozedUntil = course.Course.Membership.SnoozedUntil,
    };
}

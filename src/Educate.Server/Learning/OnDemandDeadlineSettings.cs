using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>When a learner's modules are due. Every on-demand course that one is in has one element; without deadlines it says so.</summary>
[Resource("onDemandDeadlineSettings", Version = 1, DefaultFields = "userId,courseId,start,isEnabled,moduleDeadlines")]
[Allow<Oneself>]
public sealed class OnDemandDeadlineSettings(LearnerCourses courses, EducateDb db, TimeProvider time)
    : Resource<Pair<UserId, Id<Course>>, DeadlineSettings>
{
    /// <summary>One's deadlines in a course that one is in.</summary>
    [Get]
    public ValueTask<DeadlineSettings?> Get(Pair<UserId, Id<Course>> id, CancellationToken cancel) => courses.FindAsync(id, Shape, cancel);

    /// <summary>One's deadlines in several courses.</summary>
    [MultiGet]
    public ValueTask<IReadOnlyList<DeadlineSettings>> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids, CancellationToken cancel) =>
        courses.ListAsync(ids, Shape, cancel);

    /// <summary>One's deadlines in one course; nothing when one is not in it.</summary>
    [Finder]
    public ValueTask<IReadOnlyList<DeadlineSettings>> ByUserAndCourse(UserId userId, Id<Course> courseId, CancellationToken cancel) =>
        courses.ListAsync([new(userId, courseId)], Shape, cancel);

    /// <summary>
    /// Switches deadlines on or off, or counts the weeks from another start. Refused with 409 as <c>fixedDates</c> when the course has its
    /// own dates and as <c>shiftsUsedUp</c> when it allows no further change.
    /// </summary>
    [Update]
    public async ValueTask<DeadlineSettings> Update(Pair<UserId, Id<Course>> id, [Body] DeadlineChange body, CancellationToken cancel)
    {
        var course = await courses.FindAsync(id.First, id.Second, cancel);
        if (course is not { Standing: { } standing })
        {
            throw Refusal.NotFound();
        }

        var restarted = body.Start is { } start ? Restart(standing, start, course.Value.Learner.Clock) : null;
        await db.WriteAsync(id.First, inner => KeepAsync(id, body.IsEnabled, restarted, course.Value.Course.Membership.EnrolledAt, inner), cancel);
        return await Get(id, cancel) ?? throw Refusal.NotFound();
    }

    private async Task<ScheduleRow> KeepAsync(
        Pair<UserId, Id<Course>> id, bool? isEnabled, ModuleDeadlines? restarted, DateTimeOffset enrolledAt, CancellationToken cancel)
    {
        var row = await db.Set<ScheduleRow>().AsTracking().FirstOrDefaultAsync(s => s.UserId == id.First && s.CourseId == id.Second, cancel);
        if (row is null)
        {
            row = new ScheduleRow { UserId = id.First, CourseId = id.Second, Start = enrolledAt };
            db.Add(row);
        }

        if (restarted is not null)
        {
            row.Keep(restarted);
        }

        row.IsOff = isEnabled is { } enabled ? !enabled : row.IsOff;
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>Another start counts as a shift where the course counts them.</summary>
    private ModuleDeadlines Restart(LearnerStanding standing, DateTimeOffset start, LearnerClock clock)
    {
        var current = standing.Deadlines;
        var offer = Scheduling.OfferShift(current with { IsEnabled = true }, standing.Standing);
        if (offer is ShiftOffer.FixedDates)
        {
            throw Refusal.Conflict("This course has its own dates, the same for everybody.", "fixedDates");
        }

        if (offer is ShiftOffer.NeverHere or ShiftOffer.UsedUp)
        {
            throw Refusal.Conflict("This course does not allow its dates to be changed again.", "shiftsUsedUp");
        }

        if (start > time.GetUtcNow().AddYears(1) || start < DateTimeOffset.UnixEpoch)
        {
            throw Refusal.Invalid("The start must be a time in milliseconds, not more than a year ahead.");
        }

        var made = Scheduling.Begin(standing.Outline, start, clock);
        return made with { ShiftsMade = current.ShiftsMade + 1, BeforeShift = current with { BeforeShift = null } };
    }

    private static DeadlineSettings? Shape(EnrolledCourse course) => course.Standing is not { } standing ? null : new DeadlineSettings
    {
        Id = course.Course.Key,
        Start = standing.Deadlines.Start,
        IsEnabled = standing.Deadlines.IsEnabled,
        ModuleDeadlines = standing.Deadlines.IsEnabled ? standing.Deadlines.Deadlines : [],
    };
}

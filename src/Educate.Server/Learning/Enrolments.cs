using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning.Rules;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Learning;

/// <summary>
/// Who is in which course. Anybody signed in may enrol in a course that is open and listed; ahead of its start that makes a pre-enrolled
/// learner. Restricted courses take the invited. Leaving keeps everything; coming back finds it.
/// </summary>
public sealed class Enrolments(EducateDb db, Catalogue catalogue, LearnerClocks clocks, TimeProvider time)
{
    /// <summary>Enrols a learner, or does nothing when they are enrolled. Deadlines are made now, in the learner's zone.</summary>
    /// <exception cref="RefusalException">404 for a course that learners cannot know of; 403 <c>enrolmentClosed</c> or <c>invitationNeeded</c>.</exception>
    public Task<MembershipRow> EnrolAsync(UserId user, Id<Course> course, CancellationToken cancel) => EnrolAsync(user, course, null, cancel);

    /// <summary>As <see cref="EnrolAsync(UserId, Id{Course}, CancellationToken)"/>, as if it had been done at <paramref name="at"/>.</summary>
    public async Task<MembershipRow> EnrolAsync(UserId user, Id<Course> course, DateTimeOffset? at, CancellationToken cancel)
    {
        var entry = Known(course);
        return await db.WriteAsync(user, inner => EnrolWithinAsync(user, entry, Cut(at), inner), cancel);
    }

    /// <summary>Leaves a course. What was done in it is kept. False when they are not in it.</summary>
    public Task<bool> LeaveAsync(UserId user, Id<Course> course, CancellationToken cancel) => db.WriteAsync(
        user,
        async inner =>
        {
            var row = await FindAsync(user, course, inner);
            if (row is not { LeftAt: null })
            {
                return false;
            }

            row.LeftAt = Cut(null);
            await db.SaveChangesAsync(inner);
            return true;
        },
        cancel);

    /// <summary>Gives somebody a role in a course, whatever they were before; this is how its staff come into it.</summary>
    public Task AppointAsync(UserId user, Id<Course> course, CourseRole role, CancellationToken cancel) =>
        AppointAsync(user, Known(course), role, cancel);

    /// <summary>As <see cref="AppointAsync(UserId, Id{Course}, CourseRole, CancellationToken)"/>, for a course that is only just being published.</summary>
    internal Task AppointAsync(UserId user, CourseEntry entry, CourseRole role, CancellationToken cancel) => db.WriteAsync(
        user,
        async inner =>
        {
            var row = await FindAsync(user, entry.Id, inner) ?? Add(user, entry, role, Cut(null));
            (row.Role, row.LeftAt) = (role, null);
            await db.SaveChangesAsync(inner);
            return row;
        },
        cancel);

    /// <summary>Lets somebody enrol in a course that is closed to others. It shows nowhere until they do.</summary>
    public Task InviteAsync(UserId user, Id<Course> course, CancellationToken cancel)
    {
        var entry = Known(course);
        return db.WriteAsync(
            user,
            async inner =>
            {
                if (await FindAsync(user, course, inner) is null)
                {
                    var now = Cut(null);
                    Add(user, entry, CourseRole.Learner, now).LeftAt = now;
                    await db.SaveChangesAsync(inner);
                }

                return true;
            },
            cancel);
    }

    /// <summary>Inside a unit of writing: the membership, tracked, of somebody who is in the course now. Enrols them when that is allowed.</summary>
    internal async Task<MembershipRow> EnsureAsync(
        UserId user, CourseEntry entry, bool mayEnrol, DateTimeOffset? at, CancellationToken cancel)
    {
        var row = await FindAsync(user, entry.Id, cancel);
        if (row is { LeftAt: null })
        {
            return row;
        }

        return mayEnrol ? await EnrolWithinAsync(user, entry, Cut(at), cancel) : throw Refusal.Forbidden("Enrol in this course first.");
    }

    private async Task<MembershipRow> EnrolWithinAsync(UserId user, CourseEntry entry, DateTimeOffset now, CancellationToken cancel)
    {
        var row = await FindAsync(user, entry.Id, cancel);
        if (row is { LeftAt: null })
        {
            return row;
        }

        RefuseClosed(entry, isExpected: row is not null);
        row ??= Add(user, entry, CourseRole.Learner, now);
        if (row.LeftAt is not null)
        {
            (row.LeftAt, row.EnrolledAt, row.IsArchived, row.IsOnDashboard) = (null, now, false, true);
        }

        row.V1SessionId ??= CourseStart.SessionToJoin(entry, now)?.Id;
        row.Role = CourseRole.PreEnrolledLearner;
        row.Role = CourseStart.RoleAt(row, entry, now);
        await MakeScheduleAsync(row, entry, now, cancel);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>The deadlines of whoever enrols for the first time; who comes back finds theirs.</summary>
    private async Task MakeScheduleAsync(MembershipRow row, CourseEntry entry, DateTimeOffset now, CancellationToken cancel)
    {
        if (entry.Tree is null || await db.Set<ScheduleRow>().AnyAsync(s => s.UserId == row.UserId && s.CourseId == row.CourseId, cancel))
        {
            return;
        }

        var zone = await db.Set<LearnerRow>().Where(l => l.UserId == row.UserId).Select(l => l.Zone).FirstOrDefaultAsync(cancel);
        var schedule = new ScheduleRow { UserId = row.UserId, CourseId = row.CourseId };
        schedule.Keep(Scheduling.Begin(CourseOutlines.Of(entry), now, clocks.Of(zone)));
        db.Add(schedule);
    }

    private MembershipRow Add(UserId user, CourseEntry entry, CourseRole role, DateTimeOffset now)
    {
        var row = new MembershipRow { UserId = user, CourseId = entry.Id, Role = role, EnrolledAt = now };
        CourseCounts.Of(CourseOutlines.Of(entry), []).WriteTo(row);
        db.Add(row);
        return row;
    }

    private Task<MembershipRow?> FindAsync(UserId user, Id<Course> course, CancellationToken cancel) =>
        db.Set<MembershipRow>().AsTracking().FirstOrDefaultAsync(m => m.UserId == user && m.CourseId == course, cancel);

    private CourseEntry Known(Id<Course> course) =>
        catalogue.Current.Find(course) ?? throw Refusal.NotFound("There is no such course.");

    private DateTimeOffset Cut(DateTimeOffset? at) =>
        DateTimeOffset.FromUnixTimeMilliseconds((at ?? time.GetUtcNow()).ToUnixTimeMilliseconds());

    /// <summary>Who was invited or has been in it before is let into a course that is closed to others.</summary>
    private static void RefuseClosed(CourseEntry entry, bool isExpected)
    {
        if (!entry.IsPublic)
        {
            throw Refusal.NotFound("There is no such course.");
        }

        if (isExpected)
        {
            return;
        }

        if (entry.IsRestricted)
        {
            throw Refusal.Forbidden("Only the invited can enrol in this course. Ask its staff.", "invitationNeeded");
        }

        if (!entry.IsListed)
        {
            throw Refusal.Forbidden("This course is closed for enrolment.", "enrolmentClosed");
        }
    }
}

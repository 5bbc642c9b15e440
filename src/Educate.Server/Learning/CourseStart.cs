using Educate.Contracts;
using Educate.Server.Catalog;

namespace Educate.Server.Learning;

/// <summary>When a course begins for somebody, and what they are in it until then.</summary>
internal static class CourseStart
{
    /// <summary>
    /// What a stored role is at a moment: <see cref="CourseRole.PreEnrolledLearner"/> turns into <see cref="CourseRole.Learner"/> when the
    /// course starts, without anything being written.
    /// </summary>
    public static CourseRole RoleAt(MembershipRow row, CourseEntry entry, DateTimeOffset now) =>
        row.Role == CourseRole.PreEnrolledLearner && Of(row, entry) is { } start && start <= now ? CourseRole.Learner : row.Role;

    /// <summary>When a pre-enrolled learner becomes a learner; null when that is not known yet.</summary>
    public static DateTimeOffset? Of(MembershipRow row, CourseEntry entry)
    {
        var start = SessionOf(row, entry) is { } session ? V1Sessions.StartOf(session) : entry.Start;

        // A course that is only announced starts when its start comes; one announced without a start, when its status changes.
        return entry.Course.CourseStatus != CourseStatus.Preenroll || start > row.EnrolledAt ? start ?? row.EnrolledAt : null;
    }

    /// <summary>The session of a session course that a membership is for.</summary>
    public static V1SessionRow? SessionOf(MembershipRow row, CourseEntry entry)
    {
        foreach (var session in entry.V1Sessions)
        {
            if (session.Id == row.V1SessionId)
            {
                return session;
            }
        }

        return null;
    }

    /// <summary>The session that runs now, else the next one, else the last.</summary>
    public static V1SessionRow? SessionToJoin(CourseEntry entry, DateTimeOffset now)
    {
        V1SessionRow? last = null;
        foreach (var session in entry.V1Sessions)
        {
            last = session;
            if (session.IsActive && V1Sessions.EndOf(session) > now)
            {
                return session;
            }
        }

        return last;
    }
}

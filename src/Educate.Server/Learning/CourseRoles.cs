using Educate.Contracts;

namespace Educate.Server.Learning;

/// <summary>What roles in a course stand for.</summary>
public static class CourseRoles
{
    /// <summary>Works for the course: sees it while it is a draft, and its learners.</summary>
    public static bool IsStaff(this CourseRole role) => role
        is CourseRole.Mentor
        or CourseRole.CourseAssistant
        or CourseRole.TeachingStaff
        or CourseRole.Instructor
        or CourseRole.UniversityAdmin
        or CourseRole.DataCoordinator;

    /// <summary>Also edits the course, imports new versions and grades.</summary>
    public static bool IsEditor(this CourseRole role) =>
        role is CourseRole.TeachingStaff or CourseRole.Instructor or CourseRole.UniversityAdmin;
}

using Educate.Contracts;

namespace Educate.Client.Protocol;

/// <summary>What each contract's resource is called on the wire.</summary>
internal static class ResourceNames
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(Asset)] = "assets.v1",
        [typeof(AssetUrl)] = "assetUrls.v1",
        [typeof(Course)] = "courses.v1",
        [typeof(CourseGrades)] = "onDemandCourseGrades.v1",
        [typeof(CourseImport)] = "courseImports.v1",
        [typeof(CourseMaterial)] = "onDemandCourseMaterials.v2",
        [typeof(CourseProgress)] = "onDemandCoursesProgress.v1",
        [typeof(CourseSchedule)] = "onDemandCourseSchedules.v1",
        [typeof(CourseWatch)] = "courseWatches.v1",
        [typeof(DashboardCourse)] = "learnerDashboard.v1",
        [typeof(DeadlineSettings)] = "onDemandDeadlineSettings.v1",
        [typeof(HomeProgress)] = "onDemandHomeProgress.v1",
        [typeof(Instructor)] = "instructors.v1",
        [typeof(ItemSummary)] = "onDemandCourseMaterialItems.v2",
        [typeof(LearnerCourseSettings)] = "learnerCourseSettings.v1",
        [typeof(LectureVideo)] = "onDemandLectureVideos.v1",
        [typeof(Lesson)] = "onDemandCourseMaterialLessons.v1",
        [typeof(Membership)] = "memberships.v1",
        [typeof(Module)] = "onDemandCourseMaterialModules.v1",
        [typeof(OnDemandCourse)] = "onDemandCourses.v1",
        [typeof(OnDemandSession)] = "onDemandSessions.v1",
        [typeof(OnDemandVideo)] = "onDemandVideos.v1",
        [typeof(OpenCourseAsset)] = "openCourseAssets.v1",
        [typeof(OpenCourseMembership)] = "openCourseMemberships.v1",
        [typeof(Partner)] = "partners.v1",
        [typeof(PassableLessonElement)] = "onDemandCourseMaterialPassableLessonElements.v1",
        [typeof(PersonalToken)] = "personalTokens.v1",
        [typeof(Specialization)] = "specializations.v1",
        [typeof(Supplement)] = "onDemandSupplements.v1",
        [typeof(SupplementState)] = "onDemandSupplementCompletions.v1",
        [typeof(UserPermissions)] = "adminUserPermissions.v1",
        [typeof(V1Details)] = "v1Details.v1",
        [typeof(V1Session)] = "v1Sessions.v1",
        [typeof(V2Details)] = "v2Details.v1",
        [typeof(VcMembership)] = "vcMemberships.v1",
        [typeof(VideoProgress)] = "onDemandVideoProgresses.v1",
    };

    public static string Of<T>() => Names.TryGetValue(typeof(T), out var name)
        ? name
        : throw new ArgumentException($"{typeof(T).Name} is not the element of a resource that this client knows.", nameof(T));
}

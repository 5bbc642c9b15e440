using Educate.Client.Protocol;

namespace Educate.Client;

/// <summary>
/// A connection to one Educate server, on behalf of one caller. Every resource is a member. Thread-safe; keep it as long as the
/// handler under it.
/// </summary>
/// <param name="http">What sends the calls, such as an <see cref="HttpClient"/>. It stays the caller's to dispose of.</param>
/// <param name="options">Where the server is, and who calls.</param>
public sealed class EducateClient(HttpMessageInvoker http, EducateClientOptions options)
{
    private readonly Connection _connection = new(http, options);

    /// <summary>The catalogue (<c>courses.v1</c>).</summary>
    public CoursesClient Courses => new(_connection);

    /// <summary>On-demand courses by slug (<c>onDemandCourses.v1</c>).</summary>
    public OnDemandCoursesClient OnDemandCourses => new(_connection);

    /// <summary>Course trees (<c>onDemandCourseMaterials.v2</c>).</summary>
    public MaterialsClient Materials => new(_connection);

    /// <summary>Files of courses (<c>assets.v1</c>).</summary>
    public AssetsClient Assets => new(_connection);

    /// <summary>Who offers courses (<c>partners.v1</c>).</summary>
    public PartnersClient Partners => new(_connection);

    /// <summary>Who teaches (<c>instructors.v1</c>).</summary>
    public InstructorsClient Instructors => new(_connection);

    /// <summary>The caller's courses of both generations (<c>memberships.v1</c>).</summary>
    public MembershipsClient Memberships => new(_connection);

    /// <summary>Enrolling and leaving (<c>openCourseMemberships.v1</c>).</summary>
    public EnrolmentsClient Enrolments => new(_connection);

    /// <summary>How far the caller is (<c>onDemandCoursesProgress.v1</c>).</summary>
    public ProgressClient Progress => new(_connection);

    /// <summary>Which modules the caller is through with (<c>onDemandHomeProgress.v1</c>).</summary>
    public HomeProgressClient HomeProgress => new(_connection);

    /// <summary>The caller's grades (<c>onDemandCourseGrades.v1</c>).</summary>
    public GradesClient Grades => new(_connection);

    /// <summary>How many weeks courses take (<c>onDemandCourseSchedules.v1</c>).</summary>
    public SchedulesClient Schedules => new(_connection);

    /// <summary>When the caller's modules are due (<c>onDemandDeadlineSettings.v1</c>).</summary>
    public DeadlinesClient Deadlines => new(_connection);

    /// <summary>Lectures and their videos (<c>onDemandLectureVideos.v1</c>).</summary>
    public LecturesClient Lectures => new(_connection);

    /// <summary>The caller's places in videos (<c>onDemandVideoProgresses.v1</c>).</summary>
    public VideoProgressesClient VideoProgresses => new(_connection);

    /// <summary>Readings (<c>onDemandSupplements.v1</c>).</summary>
    public SupplementsClient Supplements => new(_connection);

    /// <summary>What the caller should do next (<c>learnerDashboard.v1</c>).</summary>
    public DashboardClient Dashboard => new(_connection);

    /// <summary>What the caller chose for each course (<c>learnerCourseSettings.v1</c>).</summary>
    public CourseSettingsClient CourseSettings => new(_connection);

    /// <summary>The caller's watch-list (<c>courseWatches.v1</c>).</summary>
    public WatchesClient Watches => new(_connection);

    /// <summary>The caller's tokens for scripts (<c>personalTokens.v1</c>).</summary>
    public TokensClient Tokens => new(_connection);

    /// <summary>Who the caller is (<c>adminUserPermissions.v1</c>).</summary>
    public PermissionsClient Permissions => new(_connection);

    /// <summary>Course packages on their way in (<c>courseImports.v1</c>).</summary>
    public ImportsClient Imports => new(_connection);
}

using Educate.Contracts;

namespace Educate.Web.Words;

/// <summary>Where courses are, and what is said about them in one line.</summary>
internal static class CourseWords
{
    /// <summary>Whether a course belongs to the older generation.</summary>
    public static bool IsSession(CourseType type) => type is CourseType.V1Session or CourseType.V1Capstone;

    /// <summary>The page that says what a course is.</summary>
    public static string Address(string slug, CourseType type) => IsSession(type) ? $"/course/{slug}" : $"/learn/{slug}";

    /// <summary>Where an enrolled learner goes on.</summary>
    public static string Home(string slug, CourseType type) => IsSession(type) ? $"/course/{slug}" : $"/learn/{slug}/home/welcome";

    /// <summary>Kind, level and workload.</summary>
    public static string Facts(CourseType type, CourseLevel? level, string? workload) =>
        string.Join(" · ", new[] { IsSession(type) ? "Session course" : null, Level(level), workload }.Where(fact => !string.IsNullOrWhiteSpace(fact)));

    /// <summary>For whom, in a word.</summary>
    public static string? Level(CourseLevel? level) => level switch
    {
        CourseLevel.Beginner => "Beginner",
        CourseLevel.Intermediate => "Intermediate",
        CourseLevel.Advanced => "Advanced",
        _ => null,
    };
}

using System.Text.Json;

namespace Educate.Courseware.Olx;

/// <summary>Reads what the package says about the course as a whole.</summary>
internal sealed class OlxCourse(OlxContent content, OlxBlock course, string org, string number)
{
    /// <summary>The fraction that passes a course which has no grading policy, as on the platform it was made for.</summary>
    private const int UnstatedPassMillionths = 500_000;

    private const string UnchangedImage = "images_course_image.jpg";

    public string Name { get; } = course.DisplayName ?? AboutText(content, "title") ?? number;

    public string? Workload { get; } = Effort(AboutText(content, "effort"));

    public string ShortDescription { get; } = AboutText(content, "short_description") ?? "";

    /// <summary>The long description, with what one learns in front.</summary>
    public string DescriptionHtml { get; } = Outcomes(content, course) + Overview(content);

    public PackagePartner Partner { get; } = new()
    {
        ShortName = org,
        Name = course["display_organization"] is { Length: > 0 } name ? name : org,
    };

    public IReadOnlyList<PackageInstructor> Instructors { get; } = OlxValues.Json(course["instructor_info"])?.Member("instructors").Elements()
        .Select(person => Instructor(content, course, person)).OfType<PackageInstructor>().ToList() ?? [];

    public string? ImageAsset { get; } =
        course["course_image"] is { Length: > 0 } image && image != UnchangedImage ? content.Links.AssetPath(image, course.Path) : null;

    /// <summary>Such as <c>CC BY 4.0</c> for <c>creative-commons: ver=4.0 BY</c>.</summary>
    public string? Licence { get; } = LicenceOf(course["license"] ?? "");

    /// <summary>The package as a whole.</summary>
    public CoursePackage Package(
        CourseKey key,
        GradingPolicy? grading,
        IReadOnlyList<PackageModule> modules,
        IReadOnlyList<PackagePage> pages,
        AssetStore assets,
        ImportReport report) => new()
        {
            Format = PackageFormat.Olx,
            Key = key,
            Name = Name,
            DescriptionHtml = DescriptionHtml,
            ShortDescription = ShortDescription,
            Language = content.Language,
            Workload = Workload,
            Partner = Partner,
            Instructors = Instructors,
            ImageAsset = ImageAsset,
            Start = OlxValues.Date(course["start"]),
            End = OlxValues.Date(course["end"]),
            EnrollmentStart = OlxValues.Date(course["enrollment_start"]),
            EnrollmentEnd = OlxValues.Date(course["enrollment_end"]),
            IsSelfPaced = course.IsSet("self_paced"),
            Pages = pages,
            GradingPolicy = grading,
            PassingRule = PassingRule.Grade,
            PassingMillionths = grading is { Cutoffs: [.., var lowest] } ? lowest.Millionths : UnstatedPassMillionths,
            Schedule = modules.SelectMany(module => module.Lessons).Any(HasDate) ? ScheduleKind.Fixed : ScheduleKind.Weeks,
            Modules = modules,
            Licence = Licence,
            Assets = assets,
            Report = report,
        };

    private static bool HasDate(PackageLesson lesson) => lesson.Due is not null || lesson.Items.Any(item => item.Due is not null);

    private static string? LicenceOf(string written)
    {
        var parts = written.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["creative-commons", ..])
        {
            return parts.Length > 0 ? "All rights reserved" : null;
        }

        var version = parts.FirstOrDefault(part => part.StartsWith("ver=", StringComparison.Ordinal))?[4..] ?? "4.0";
        var terms = parts.Skip(1).Where(part => part is "BY" or "NC" or "ND" or "SA").ToList();
        return terms.Count == 0 ? $"CC0 {version}" : $"CC {string.Join('-', terms)} {version}";
    }

    /// <summary>Old courses write hours and minutes, such as <c>05:30</c>, and mean each week.</summary>
    private static string? Effort(string? written) =>
        written?.Split(':') is [var hours, var minutes] && int.TryParse(hours, out var h) && int.TryParse(minutes, out var m)
            ? (h, m) switch
            {
                (_, 0) => $"{h} hours/week",
                (0, _) => $"{m} minutes/week",
                _ => $"{h} hours {m} minutes/week",
            }
            : written;

    private static string Overview(OlxContent content) =>
        content.ReadText("about/overview.html") is { } html ? content.Clean(html, "about/overview.html") : "";

    private static string Outcomes(OlxContent content, OlxBlock course)
    {
        var outcomes = OlxValues.Json(course["learning_info"]).Elements().Select(outcome => outcome.AsText()).OfType<string>().ToList();
        return outcomes.Count == 0 ? "" : $"<ul>{string.Concat(outcomes.Select(outcome => $"<li>{content.Clean(outcome, course.Path)}</li>"))}</ul>";
    }

    private static PackageInstructor? Instructor(OlxContent content, OlxBlock course, JsonElement json) => json.Text("name") is { Length: > 0 } name
        ? new PackageInstructor
        {
            Name = name,
            Title = json.Text("title"),
            Organization = json.Text("organization"),
            BioHtml = content.Clean(json.Text("bio") ?? "", course.Path),
            PhotoAsset = json.Text("image") is { Length: > 0 } image ? content.Links.AssetPath(image, course.Path) : null,
        }
        : null;

    private static string? AboutText(OlxContent content, string page) =>
        content.ReadText($"about/{page}.html") is { } html && content.PlainText(html) is { Length: > 0 } text ? text : null;
}

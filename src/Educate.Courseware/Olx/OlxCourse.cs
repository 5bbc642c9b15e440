using System.Text.Json;

namespace Educate.Courseware.Olx;

/// <summary>Reads what the package says about the course as a whole.</summary>
internal sealed class OlxCourse(OlxContent content, OlxBlock course, string org, string number)
{
    private const string UnchangedImage = "images_course_image.jpg";

    public string Name { get; } = course.DisplayName ?? AboutText(content, "title") ?? number;

    public string? Workload { get; } = AboutText(content, "effort");

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

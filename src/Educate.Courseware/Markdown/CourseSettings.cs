namespace Educate.Courseware.Markdown;

/// <summary>Reads the parts of <c>course.yaml</c> that need more than one line to read.</summary>
internal static class CourseSettings
{
    /// <summary>The clock of a course: <c>zone</c>, or UTC.</summary>
    public static MomentReader Moments(YamlSection course, TimeProvider time)
    {
        var zone = course.Text("zone") ?? "UTC";
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new MomentReader(time.GetUtcNow(), found)
            : throw course.Fault("zone", $"'{zone}' is no time zone: write a name such as Europe/Oslo.");
    }

    public static PackagePartner Partner(YamlSection course, Reading reading, MarkdownFile file)
    {
        if (course.IsText("partner"))
        {
            return new PackagePartner { ShortName = course.Required("partner"), Name = course.Required("partner") };
        }

        var partner = course.Section("partner") ?? throw course.Fault("partner", "'partner' is missing: who offers the course?");
        var name = partner.Required("name");
        return new PackagePartner
        {
            ShortName = partner.Text("shortName") ?? NumberedName.Slug(name),
            Name = name,
            LogoAsset = partner.Text("logo") is { } logo ? reading.Links.AssetPath("", partner, "logo", logo) : null,
            DescriptionHtml = Html(partner, "description", reading, file),
            Website = Web(partner, "website"),
        };
    }

    public static IReadOnlyList<PackageInstructor> Instructors(YamlSection course, Reading reading, MarkdownFile file) =>
        course.Sections("instructors").Select(person => new PackageInstructor
        {
            Name = person.Required("name"),
            Title = person.Text("title"),
            Organization = person.Text("organization"),
            BioHtml = Html(person, "bio", reading, file),
            PhotoAsset = person.Text("photo") is { } photo ? reading.Links.AssetPath("", person, "photo", photo) : null,
            Website = Web(person, "website"),
        }).ToList();

    public static IReadOnlyList<CourseSubject> Subjects(YamlSection course) => course.Texts("subjects").Select(subject =>
    {
        var parts = subject.Split('/', 2, StringSplitOptions.TrimEntries);
        return new CourseSubject(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }).ToList();

    public static IReadOnlyList<ClassSession> Sessions(YamlSection course, MomentReader moments)
    {
        var keys = new KeySet("session");
        return course.Sections("sessions").Select(session => new ClassSession
        {
            SourceKey = keys.Take(session.Text("key"), session.Required("name")),
            Name = session.Required("name"),
            Start = moments.Day(session, "start"),
            Weeks = session.Whole("weeks", 1, 520) ?? throw session.Fault("weeks", "'weeks' is missing: how many weeks does the session last?"),
            IsActive = session.Flag("active", otherwise: true),
        }).ToList();
    }

    public static GradingPolicy? Grading(YamlSection? grading)
    {
        var types = grading?.Sections("policy").Select(type => new AssignmentType
        {
            Type = type.Required("type"),
            ShortLabel = type.Text("label"),
            WeightMillionths = type.Share("weight") ?? throw type.Fault("weight", "'weight' is missing: what share of the grade is it?"),
            MinCount = type.Whole("count", 0, 1000) ?? 0,
            DropCount = type.Whole("drop", 0, 1000) ?? 0,
        }).ToList();
        var cutoffs = grading?.Section("marks") is { } marks
            ? marks.Pairs().Select(mark => new GradeCutoff(mark.Key, marks.Share(mark.Key) ?? 0)).OrderByDescending(mark => mark.Millionths).ToList()
            : [];
        return types is { Count: > 0 } ? new GradingPolicy { AssignmentTypes = types, Cutoffs = cutoffs } : null;
    }

    /// <summary>One of a few words, or null.</summary>
    public static string? OneOf(YamlSection section, string key, params string[] known) => section.Text(key) switch
    {
        null => null,
        { } text when known.Contains(text, StringComparer.OrdinalIgnoreCase) => text.ToLowerInvariant(),
        var text => throw section.Fault(key, $"'{text}' is not known for '{key}': write {string.Join(" or ", known)}."),
    };

    private static string? Web(YamlSection section, string key) => section.Text(key) switch
    {
        null => null,
        { } url when Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" => url,
        var url => throw section.Fault(key, $"'{url}' is no web address."),
    };

    private static string Html(YamlSection section, string key, Reading reading, MarkdownFile file) =>
        section.Text(key) is { } text ? reading.Html.Render(file, section.LineOf(key), text) : "";
}

using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>Reads a folder of Markdown files with a <c>course.yaml</c> at its root.</summary>
internal static class MarkdownCourse
{
    private static readonly string[] SettingsFiles = ["course.yaml", "course.yml"];
    private const string AboutFile = "about.md";

    /// <summary>Reads the course. <paramref name="spool"/> is the temporary folder the files lie in, to be disposed with the package; null for a folder of the sender's.</summary>
    /// <exception cref="PackageRefusedException">The course cannot be read; the caller disposes the spool.</exception>
    public static CoursePackage Read(PackageFolder folder, IDisposable? spool, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            return ReadFolder(folder, limits, time, cancel) with { Assets = new AssetStore(folder.Assets, spool) };
        }
        catch (MarkdownFault fault)
        {
            throw new PackageRefusedException(fault.Message, fault);
        }
    }

    private static CoursePackage ReadFolder(PackageFolder folder, ImportLimits limits, TimeProvider time, CancellationToken cancel)
    {
        var file = Settings(folder);
        var settings = file.FrontMatter;
        var tree = new FolderTree(folder);
        var report = new ReportBuilder();
        var links = Links(folder, report, tree);
        var schedule = settings.IsText("schedule") ? null : settings.Section("schedule");
        var kind = schedule is null ? CourseSettings.OneOf(settings, "schedule", "weeks", "fixed") : CourseSettings.OneOf(schedule, "kind", "weeks", "fixed");
        var reading = new Reading(folder, report, links, new MarkdownHtml(links), CourseSettings.Moments(settings, time), kind == "fixed");
        var isClass = (settings.Whole("generation", 1, 2) ?? 2) == 1;
        var modules = isClass ? Refused(tree, report) : new TreeReader(reading, tree, cancel).Read();
        var course = Course(file, reading, tree, schedule, isClass) with { Modules = modules };
        Check(course, settings, limits);
        reading.ReportUnknown(settings);
        NameTheRest(folder, tree, report);
        return course with { Report = report.Build(modules) };
    }

    private static MarkdownFile Settings(PackageFolder folder)
    {
        var file = SettingsFiles.FirstOrDefault(folder.Has) ?? throw new PackageRefusedException($"The folder has no {SettingsFiles[0]}.");
        return new MarkdownFile(file, YamlSection.Parse(file, folder.ReadText(file)!, 0), []);
    }

    private static PackageLinks Links(PackageFolder folder, ReportBuilder report, FolderTree tree)
    {
        var links = new PackageLinks(folder, report);
        foreach (var module in tree.Modules)
        {
            links.Add(module.Path, module.Key);
            foreach (var lesson in module.Lessons)
            {
                links.Add(lesson.Path, lesson.Key);
                foreach (var item in lesson.Items)
                {
                    links.Add(item.Path, item.Key);
                }
            }
        }

        foreach (var page in tree.Pages)
        {
            links.Add(page.Path, page.Key);
        }

        return links;
    }

    private static CoursePackage Course(MarkdownFile file, Reading reading, FolderTree tree, YamlSection? schedule, bool isClass)
    {
        var settings = file.FrontMatter;
        var name = settings.Required("name");
        var partner = CourseSettings.Partner(settings, reading, file);
        var slug = settings.Text("slug");
        var grading = settings.Section("grading");
        var summary = settings.Text("description") is { } text ? reading.Html.Render(file, settings.LineOf("description"), text) : "";
        var dates = schedule ?? settings;
        return new CoursePackage
        {
            Format = PackageFormat.Markdown,
            Key = new CourseKey(partner.ShortName, settings.Text("key") ?? slug ?? NumberedName.Slug(name), settings.Text("run") ?? ""),
            Name = name,
            Slug = slug,
            ShortDescription = reading.Html.Plain(summary),
            DescriptionHtml = reading.Folder.Has(AboutFile) ? About(reading) : summary,
            Language = settings.Text("language") ?? "en",
            Workload = settings.Text("workload"),
            Level = CourseSettings.OneOf(settings, "level", "beginner", "intermediate", "advanced"),
            Partner = partner,
            Instructors = CourseSettings.Instructors(settings, reading, file),
            Subjects = CourseSettings.Subjects(settings),
            ImageAsset = settings.Text("image") is { } image ? reading.Links.AssetPath("", settings, "image", image) : null,
            Start = reading.Moments.Begin(dates, "start"),
            End = reading.Moments.End(dates, "end"),
            EnrollmentStart = reading.Moments.Begin(dates, "enrollmentStart"),
            EnrollmentEnd = reading.Moments.End(dates, "enrollmentEnd"),
            IsSelfPaced = !reading.IsFixed && !isClass,
            Schedule = reading.IsFixed ? ScheduleKind.Fixed : ScheduleKind.Weeks,
            Generation = isClass ? CourseGeneration.Sessions : CourseGeneration.OnDemand,
            Sessions = CourseSettings.Sessions(settings, reading.Moments),
            Pages = tree.Pages.Select(page => Page(page, reading)).Where(page => page is not null).Select(page => page!).ToList(),
            PassingRule = grading is not null && CourseSettings.OneOf(grading, "rule", "items", "grade") == "grade" ? PassingRule.Grade : PassingRule.Items,
            PassingMillionths = grading?.Share("pass") ?? 800_000,
            GradingPolicy = CourseSettings.Grading(grading),
            Licence = settings.Text("licence") ?? settings.Text("license"),
            Credits = settings.Text("credit"),
            Assets = new AssetStore([], null),
            Report = reading.Report.Build([]),
        };
    }

    private static string About(Reading reading)
    {
        var about = MarkdownFile.Read(reading.Folder, AboutFile);
        reading.ReportUnknown(about.FrontMatter);
        return reading.Html.Render(about, about.Body);
    }

    private static PackagePage? Page(ItemFile page, Reading reading)
    {
        try
        {
            var file = page.File ?? throw page.Fault!;
            var matter = file.FrontMatter;
            var kind = CourseSettings.OneOf(matter, "kind", "page", "updates", "handouts") switch { "updates" => PageKind.Updates, "handouts" => PageKind.Handouts, _ => PageKind.Page };
            var read = new PackagePage(page.Key, matter.Text("name") ?? page.Words, kind, reading.Html.Render(file, file.Body)) { IsStaffOnly = matter.Flag("staffOnly") };
            reading.ReportUnknown(matter);
            reading.Report.Imported("page");
            return read;
        }
        catch (MarkdownFault fault)
        {
            reading.Report.Named("page", fault.File, fault.Reason);
            return null;
        }
    }

    private static IReadOnlyList<PackageModule> Refused(FolderTree tree, ReportBuilder report)
    {
        foreach (var item in tree.Modules.SelectMany(module => module.Lessons).SelectMany(lesson => lesson.Items))
        {
            report.Named("item", item.Path, "A course of sessions (generation 1) has class pages and no items, so it was left out.");
        }

        return [];
    }

    private static void Check(CoursePackage course, YamlSection settings, ImportLimits limits)
    {
        var blocks = course.Modules.Count + course.Modules.Sum(module => module.Lessons.Count) + course.Items.Count();
        if (blocks > limits.MaxBlocks)
        {
            throw new PackageRefusedException($"The course has more than {limits.MaxBlocks} modules, lessons and items.");
        }

        if (course.Generation == CourseGeneration.OnDemand && blocks == 0)
        {
            throw settings.Fault("name", "The course has no item: put .md files into folders such as 01-first-steps.");
        }

        if (course.Generation == CourseGeneration.Sessions && course.Sessions.Count == 0)
        {
            throw settings.Fault("generation", "A course of generation 1 needs 'sessions'.");
        }
    }

    // Last of all, because reading the texts is what uses the files.
    private static void NameTheRest(PackageFolder folder, FolderTree tree, ReportBuilder report)
    {
        foreach (var path in folder.Unused)
        {
            report.Named("file", path, tree.TooDeep.Contains(path, StringComparer.Ordinal)
                ? "It lies deeper than course/module/lesson, so it was not imported."
                : "Nothing in the course uses it, so it was not imported.");
        }

        foreach (var path in folder.Outside)
        {
            report.Named("file", path, "It lies outside the course's folder, so it was not imported.");
        }
    }
}

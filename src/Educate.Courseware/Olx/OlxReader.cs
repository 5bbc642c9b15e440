using System.Xml.Linq;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Reads an Open edX course export (OLX). Everything in it is imported or named in the report; none of its code runs.</summary>
internal static class OlxReader
{
    /// <summary>The fraction that passes a course which has no grading policy, as on the platform it was made for.</summary>
    private const int UnstatedPassMillionths = 500_000;

    /// <exception cref="PackageRefusedException">The course element cannot be read, or the package is hostile.</exception>
    public static CoursePackage Read(PackageFolder folder, IDisposable? spool, ImportLimits limits, CancellationToken cancel)
    {
        var report = new ReportBuilder();
        var xml = new OlxXml(folder, limits);
        var root = Root(xml, "course.xml");
        var key = new CourseKey(Required(root, "org"), Required(root, "course"), Required(root, "url_name"));
        var policy = OlxPolicy.Read(folder, key.Run, report);
        var (definition, path) = Definition(xml, root, key.Run);
        var course = new OlxTree(folder, xml, policy, report, limits, cancel).Read(definition, key.Run, path);
        new Branches(folder, report).Prune(course);

        var files = new StaticFiles(folder);
        var links = new OlxLinks(folder, files, Keys(course), report);
        var content = new OlxContent(folder, links, report, course["language"] is { Length: > 0 } language ? language : "en");
        var isSelfPaced = course.IsSet("self_paced");
        var start = OlxValues.Date(course["start"]);
        var units = new UnitItems(new OlxGrading(policy.Grading, report), isSelfPaced, start);
        var modules = new Outline(new Leaves(content, files), units, report, start).Read(course);
        report.Imported("course");
        var info = new OlxCourse(content, course, key.Org, key.Course);
        var hasDates = modules.SelectMany(module => module.Lessons).Any(lesson => lesson.Due is not null || lesson.Items.Any(item => item.Due is not null));
        var pages = new OlxPages(content, course).Read();
        Dates.Check(course, isSelfPaced, report);
        Leftovers.Name(folder, report);
        return new CoursePackage
        {
            Format = PackageFormat.Olx,
            Key = key,
            Name = info.Name,
            DescriptionHtml = info.DescriptionHtml,
            ShortDescription = info.ShortDescription,
            Language = content.Language,
            Workload = info.Workload,
            Partner = info.Partner,
            Instructors = info.Instructors,
            ImageAsset = info.ImageAsset,
            Start = start,
            End = OlxValues.Date(course["end"]),
            EnrollmentStart = OlxValues.Date(course["enrollment_start"]),
            EnrollmentEnd = OlxValues.Date(course["enrollment_end"]),
            IsSelfPaced = isSelfPaced,
            Pages = pages,
            GradingPolicy = policy.Grading,
            PassingRule = PassingRule.Grade,
            PassingMillionths = policy.Grading is { Cutoffs: [.., var lowest] } ? lowest.Millionths : UnstatedPassMillionths,
            Schedule = hasDates ? ScheduleKind.Fixed : ScheduleKind.Weeks,
            Modules = modules,
            Licence = info.Licence,
            Assets = new AssetStore(folder.Assets, spool),
            Report = report.Build(modules),
        };
    }

    private static XElement Root(OlxXml xml, string path)
    {
        try
        {
            return xml.Load(path) is { Name.LocalName: "course" } root
                ? root
                : throw new PackageRefusedException($"'{path}' does not hold a course element.");
        }
        catch (BrokenBlockException broken)
        {
            throw new PackageRefusedException($"'{path}' cannot be read. {broken.Message}", broken);
        }
    }

    /// <summary>The course element itself: in <c>course/RUN.xml</c>, or already in <c>course.xml</c>.</summary>
    private static (XElement Definition, string Path) Definition(OlxXml xml, XElement root, string run)
    {
        if (root.HasElements)
        {
            return (root, "course.xml");
        }

        var path = $"course/{run.Replace(':', '/')}.xml";
        return (Root(xml, path), path);
    }

    private static string Required(XElement root, string attribute) =>
        (root.Attribute(attribute) ?? (attribute == "url_name" ? root.Attribute("slug") : null))?.Value.Trim() is { Length: > 0 } value
            ? value
            : throw new PackageRefusedException($"The course element in course.xml has no '{attribute}', so the course cannot be told from others.");

    private static Dictionary<string, string> Keys(OlxBlock course)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in course.WithDescendants().Skip(1))
        {
            keys.TryAdd(block.UrlName, block.SourceKey);
        }

        return keys;
    }
}

using System.Xml.Linq;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Reads an Open edX course export (OLX). Everything in it is imported or named in the report; none of its code runs.</summary>
internal static class OlxReader
{
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
        var modules = Modules(course, policy.Grading, new Leaves(content, files), report);
        var info = new OlxCourse(content, course, key.Org, key.Course);
        var pages = new OlxPages(content, course).Read();
        Dates.Check(course, report);
        Leftovers.Name(folder, report);
        return info.Package(key, policy.Grading, modules, pages, new AssetStore(folder.Assets, spool), report.Build(modules));
    }

    private static IReadOnlyList<PackageModule> Modules(OlxBlock course, GradingPolicy? grading, Leaves leaves, ReportBuilder report)
    {
        var start = OlxValues.Date(course["start"]);
        var units = new UnitItems(new OlxGrading(grading, report), course.IsSet("self_paced"), start);
        var modules = new Outline(leaves, units, report, start).Read(course);
        report.Imported("course");
        return modules;
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
        (root.Attribute(attribute) ?? (attribute == "url_name" ? root.Attribute("slug") ?? root.Attribute("name") : null))?.Value.Trim() is { Length: > 0 } value
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

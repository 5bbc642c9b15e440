using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Names every file of the package that was not used, with the reason.</summary>
internal static class Leftovers
{
    public static void Name(PackageFolder folder, ReportBuilder report)
    {
        foreach (var path in folder.Unused)
        {
            report.Warn(path, Reason(path));
        }

        foreach (var path in folder.Outside)
        {
            report.Warn(path, "It lies beside the course, not in it.");
        }
    }

    private static string Reason(string path) => path.Split('/')[0] switch
    {
        "drafts" => "It is a draft; only published blocks are imported.",
        "static" when IsCode(path) => "Scripts and styles of a course are not imported.",
        "static" => "Nothing that was imported uses this file.",
        "about" => "This part of the course's catalogue page has no counterpart here.",
        "info" => "This page of the old platform has no counterpart here.",
        "tabs" => "No tab of the course shows this page.",
        "policies" or "assets" => "It holds settings of the old platform.",
        var folder when folder != path && IsBlockFile(path) => "The published course does not lead to this block.",
        _ => "It is not a file that a course export has.",
    };

    private static bool IsBlockFile(string path) => Path.GetExtension(path) is ".xml" or ".html";

    private static bool IsCode(string path) => Path.GetExtension(path).ToLowerInvariant() is ".js" or ".css" or ".map" or ".py";
}

using Educate.Courseware.Archives;

namespace Educate.Courseware.Markdown;

/// <summary>What the readers of one course share.</summary>
internal sealed record Reading(PackageFolder Folder, ReportBuilder Report, PackageLinks Links, MarkdownHtml Html, MomentReader Moments, bool IsFixed)
{
    /// <summary>The date of a key, read only in a course of fixed dates; elsewhere it is reported as without effect.</summary>
    public DateTimeOffset? Date(YamlSection section, string key, bool isEnd)
    {
        var date = isEnd ? Moments.End(section, key) : Moments.Begin(section, key);
        if (date is null || IsFixed)
        {
            return date;
        }

        Report.Warn(section.File, $"Line {section.LineOf(key)}: '{key}' has no effect, because the course is scheduled by weeks (see 'schedule' in course.yaml).");
        return null;
    }

    /// <summary>Reports the keys that have no meaning.</summary>
    public void ReportUnknown(YamlSection section)
    {
        foreach (var (key, line) in section.Unknown)
        {
            Report.Warn(section.File, $"Line {line}: '{key}' has no meaning here, so it was not used.");
        }
    }
}

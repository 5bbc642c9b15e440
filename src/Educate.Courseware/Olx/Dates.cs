namespace Educate.Courseware.Olx;

/// <summary>Says which dates of the package were not used.</summary>
internal static class Dates
{
    private static readonly string[] Attributes = ["start", "due", "end", "enrollment_start", "enrollment_end"];

    public static void Check(OlxBlock course, ReportBuilder report)
    {
        var isSelfPaced = course.IsSet("self_paced");
        foreach (var block in course.WithDescendants())
        {
            foreach (var attribute in Attributes.Where(attribute => OlxValues.IsUnreadableDate(block[attribute])))
            {
                report.Warn(block.Path, $"Its {attribute} '{block[attribute]}' is not a date that can be read.");
            }

            if (isSelfPaced && OlxValues.Date(block["due"]) is not null)
            {
                report.Warn(block.Path, "Its due date is not used: the course is self-paced.");
            }
        }
    }
}

using System.Collections.Frozen;

namespace Educate.Courseware.Olx;

/// <summary>What the tags of blocks mean.</summary>
internal static class OlxTags
{
    private static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal,
        "course", "chapter", "sequential", "videosequence", "problemset", "section", "vertical", "wrapper",
        "split_test", "library_content", "randomize", "conditional");

    private static readonly FrozenSet<string> Leaves = FrozenSet.Create(
        StringComparer.Ordinal,
        "html", "problem", "video", "videoalpha", "poll", "survey", "discussion", "openassessment",
        "lti", "lti_consumer", "pdf", "edx_sga", "staffgradedxblock");

    private static readonly FrozenSet<string> Settings = FrozenSet.Create(
        StringComparer.Ordinal,
        "wiki", "textbook", "grading_policy", "static_tab", "course_info", "about", "metadata");

    /// <summary>True when a block of this tag holds blocks.</summary>
    public static bool IsContainer(string tag) => Containers.Contains(tag);

    /// <summary>True when a block of this tag holds none, whatever its elements are called.</summary>
    public static bool IsLeaf(string tag) => Leaves.Contains(tag);

    /// <summary>True for what stands in the course element without being a block.</summary>
    public static bool IsSetting(string tag) => Settings.Contains(tag);

    /// <summary>True for containers of which a learner sees one child.</summary>
    public static bool IsChoice(string tag) => tag is "split_test" or "randomize";

    /// <summary>True for what becomes a lesson.</summary>
    public static bool IsLesson(string tag) => tag is "sequential" or "videosequence" or "problemset" or "section";
}

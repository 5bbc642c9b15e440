using System.Text.RegularExpressions;

namespace Educate.Courseware.Olx;

/// <summary>Names items: by the block, else by what is around it. The names that the editor gives to new blocks count as none.</summary>
internal static partial class BlockNames
{
    /// <summary>The name of one block.</summary>
    public static string Of(OlxBlock block) => Own(block) ?? Around(block) ?? block.DisplayName ?? "Untitled";

    /// <summary>The name of an item made of several blocks: the unit's, else the first block's.</summary>
    public static string Of(IReadOnlyList<OlxBlock> blocks) =>
        blocks.Count == 1 ? Of(blocks[0]) : Unit(blocks[0]) ?? Of(blocks[0]);

    private static string? Unit(OlxBlock block) =>
        block.Parent is { } parent && parent.IsContainer && !OlxTags.IsLesson(parent.Tag) ? Own(parent) : null;

    private static string? Around(OlxBlock block)
    {
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            if (Own(around) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Own(OlxBlock block)
    {
        var name = block.Tag switch
        {
            "survey" => block["block_name"] ?? block.DisplayName,
            "openassessment" => PeerAssignments.TitleOf(block) ?? block.DisplayName,
            _ => block.DisplayName,
        };
        return string.IsNullOrWhiteSpace(name) || Unchanged().IsMatch(name) ? null : name.Trim();
    }

    [GeneratedRegex(
        @"^\s*(?:HTML|Raw HTML|Text|Video|Problem|Discussion|Blank (?:Common|Advanced) Problem"
        + @"|(?:New )?Unit|(?:New )?Subsection|Content Experiment|Group ID \d+)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unchanged();
}

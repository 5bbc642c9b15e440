using System.Net;

namespace Educate.Courseware.Olx;

/// <summary>Reads discussions, external tools and staff-graded work, and makes placeholders for what is not known here.</summary>
internal sealed class OtherBlocks(OlxContent content)
{
    private const long DiscussionMs = 600_000;
    private const long ToolMs = 600_000;
    private const long AssignmentMs = 3_600_000;

    /// <summary>A discussion becomes a prompt; old exports name it by <c>for</c>, new ones by target and category.</summary>
    public static ItemPiece Discussion(OlxBlock block)
    {
        string?[] names = [block["discussion_category"], block["discussion_target"] ?? block["for"]];
        var category = string.Join(" / ", names.Where(name => !string.IsNullOrWhiteSpace(name)));
        var body = new DiscussionBody("") { Category = category.Length > 0 ? category : null };
        return new ItemPiece(block, ItemTypes.DiscussionPrompt, body, DiscussionMs);
    }

    /// <summary>An LTI tool, launched on request and without a grade.</summary>
    public ItemPiece Tool(OlxBlock block)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in OlxValues.Json(block["custom_parameters"]).Elements().Select(parameter => parameter.AsText() ?? ""))
        {
            if (parameter.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                parameters[parameter[..equals].Trim()] = parameter[(equals + 1)..].Trim();
            }
        }

        if (OlxValues.IsTrue(block["has_score"]))
        {
            content.Report.Warn(block.Path, "The tool's grade is not taken over: external tools are ungraded here.");
        }

        var body = new ExternalToolBody
        {
            LaunchUrl = Uri.TryCreate(block["launch_url"], UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? block["launch_url"] : null,
            DescriptionHtml = content.Clean(block["description"] ?? "", block.Path),
            Parameters = parameters,
        };
        return new ItemPiece(block, ItemTypes.UngradedLti, body, ToolMs);
    }

    /// <summary>Work that is handed in and graded by staff.</summary>
    public ItemPiece Assignment(OlxBlock block)
    {
        var points = (int)Math.Clamp(OlxValues.Number(block["points"]) ?? 100, 0, 1_000_000);
        var instructions = content.Clean(block["instructions"] ?? CapaHtml.Inner(block.Definition), block.Path);
        return new ItemPiece(block, ItemTypes.StaffGraded, new AssignmentBody(instructions, points), AssignmentMs);
    }

    /// <summary>A stand-in for a kind of block that is not known here.</summary>
    public ItemPiece Placeholder(OlxBlock block)
    {
        content.Report.Named(block.Tag, block.Path, $"Blocks of the kind '{block.Tag}' cannot be imported, so a placeholder stands in its place.");
        var html = CapaHtml.Inner(block.Definition);
        if (block["instructions"] is { Length: > 0 } instructions)
        {
            html = $"<p>{WebUtility.HtmlEncode(instructions)}</p>{html}";
        }

        var body = new PlaceholderBody("This activity needs the platform it was made for. It does not count here.", content.Clean(html, block.Path));
        return new ItemPiece(block, ItemTypes.Supplement, body, 60_000);
    }
}

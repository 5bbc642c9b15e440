using System.Text.Json;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>The JSON files below <c>policies/</c>: attributes that override the XML, and the grading policy.</summary>
internal sealed class OlxPolicy
{
    private readonly Dictionary<string, JsonElement> _blocks = new(StringComparer.Ordinal);

    private OlxPolicy(GradingPolicy? grading) => Grading = grading;

    /// <summary>The grading policy, or null when the package has none.</summary>
    public GradingPolicy? Grading { get; }

    /// <summary>Reads the policies of a run.</summary>
    public static OlxPolicy Read(PackageFolder folder, string run, ReportBuilder report)
    {
        var grading = ReadJson(folder, $"policies/{run}/grading_policy.json", report) ?? ReadJson(folder, "grading_policy.json", report);
        var policy = new OlxPolicy(grading is { } json ? Graded(json) : null);
        foreach (var path in (string[])[$"policies/{run}/policy.json", $"policies/{run}.json"])
        {
            foreach (var block in ReadJson(folder, path, report).Members())
            {
                policy._blocks.TryAdd(block.Name, block.Value);
            }
        }

        return policy;
    }

    /// <summary>Lays what the policy says about a block over its attributes.</summary>
    public void Apply(OlxBlock block)
    {
        if (!_blocks.TryGetValue($"{block.Tag}/{block.UrlName}", out var attributes))
        {
            return;
        }

        foreach (var attribute in ((JsonElement?)attributes).Members().Where(attribute => attribute.Name != "xml_attributes"))
        {
            block.Set(attribute.Name, attribute.Value.AsText() ?? "null");
        }
    }

    private static JsonElement? ReadJson(PackageFolder folder, string path, ReportBuilder report)
    {
        if (!folder.Has(path))
        {
            return null;
        }

        try
        {
            var json = OlxValues.Json(folder.ReadText(path));
            if (json is not { ValueKind: JsonValueKind.Object })
            {
                report.Warn(path, "It is not a JSON object, so it is not used.");
                return null;
            }

            return json;
        }
        catch (OversizeTextException oversize)
        {
            report.Warn(path, oversize.Message);
            return null;
        }
    }

    private static GradingPolicy Graded(JsonElement json) => new()
    {
        AssignmentTypes = json.Member("GRADER").Elements().Where(grader => grader.Text("type") is { Length: > 0 }).Select(AssignmentTypeOf).ToList(),
        Cutoffs = json.Member("GRADE_CUTOFFS").Members()
            .Select(cutoff => new GradeCutoff(cutoff.Name, OlxValues.Millionths(OlxValues.Number(cutoff.Value.AsText()) ?? 0)))
            .OrderByDescending(cutoff => cutoff.Millionths)
            .ToList(),
    };

    private static AssignmentType AssignmentTypeOf(JsonElement grader) => new()
    {
        Type = grader.Text("type")!,
        ShortLabel = grader.Text("short_label"),
        WeightMillionths = OlxValues.Millionths(OlxValues.Number(grader.Text("weight")) ?? 0),
        MinCount = OlxValues.Count(grader.Text("min_count")) ?? 0,
        DropCount = OlxValues.Count(grader.Text("drop_count")) ?? 0,
    };
}

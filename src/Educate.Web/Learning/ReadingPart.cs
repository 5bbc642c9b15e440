using System.Text.Json;
using Educate.Client;
using Educate.Contracts;

namespace Educate.Web.Learning;

/// <summary>A text, or a link to a file or a page. The server has made texts safe to show.</summary>
public sealed record ReadingPart(string? Html, string? Name, string? Address)
{
    /// <summary>For a link that leads away: where to.</summary>
    public string? Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address.Host : null;

    public static async Task<IReadOnlyList<ReadingPart>> ReadAsync(EducateClient client, Id<Course> course, Id<Item> item)
    {
        var content = await client.Supplements.ContentAsync(course, item);
        var files = content.Where(part => part.TypeName == "asset").Select(part => new Id<Asset>(Text(part, "assetId"))).ToList();
        var urls = (await client.Assets.GetManyAsync(files, a => new { a.Id, a.Url.Url })).ToDictionary(a => a.Id.Text, a => a.Url);
        return [.. content.Select(part => Of(part, urls)).OfType<ReadingPart>()];
    }

    private static ReadingPart? Of(OpenCourseAsset part, Dictionary<string, string> urls) => part.TypeName switch
    {
        "cml" => new ReadingPart(HtmlOf(part.Definition), null, null),
        "asset" when urls.TryGetValue(Text(part, "assetId"), out var url) => new ReadingPart(null, Text(part, "name"), url),
        "url" => new ReadingPart(null, Text(part, "name"), Text(part, "url")),
        _ => null,
    };

    private static string HtmlOf(JsonElement definition) =>
        definition.TryGetProperty("renderableHtmlWithMetadata", out var rendered) && rendered.TryGetProperty("renderableHtml", out var html)
            ? html.GetString() ?? ""
            : "";

    private static string Text(OpenCourseAsset part, string name) =>
        part.Definition.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : "-";
}

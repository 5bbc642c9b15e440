using System.Text.Json;
using Educate.Contracts;
using Educate.Courseware;

namespace Educate.Server.Catalog;

/// <summary>The texts of readings, as CML and as HTML with working links.</summary>
public sealed class ReadingTexts(CourseContent content, ServedHtml served)
{
    /// <summary>The text of a reading, or null when the item is none.</summary>
    public async ValueTask<OpenCourseAsset?> FindAsync(CourseEntry entry, Id<Item> item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (await content.FindAsync(entry, item, cancel) is not ReadingBody reading)
        {
            return null;
        }

        return new OpenCourseAsset
        {
            Id = $"{entry.Id}~{item}",
            TypeName = "cml",
            Definition = await RichTextAsync(entry, reading.Html, "supplement/1", cancel),
            CourseId = entry.Id,
            ItemId = item,
        };
    }

    /// <summary>HTML in the form of the wire: <c>{dtdId, value, renderableHtmlWithMetadata}</c>.</summary>
    public async ValueTask<JsonElement> RichTextAsync(CourseEntry entry, string html, string dtdId, CancellationToken cancel)
    {
        var assets = await served.AssetsInAsync(html, cancel);
        var text = new RichText(
            dtdId,
            new CmlWriter(assets).Write(html),
            new RenderableHtml(
                served.Resolve(html, entry, assets),
                new HtmlMetadata(
                    html.Contains("<math", StringComparison.Ordinal) || html.Contains("$$", StringComparison.Ordinal),
                    !html.Contains('<', StringComparison.Ordinal),
                    assets.Count > 0,
                    html.Contains("<pre", StringComparison.Ordinal))));
        return JsonSerializer.SerializeToElement(text, RichTextJson.Default.RichText);
    }
}

/// <summary>Rich text on the wire.</summary>
internal sealed record RichText(string DtdId, string Value, RenderableHtml RenderableHtmlWithMetadata);

/// <summary>Rich text as HTML.</summary>
internal sealed record RenderableHtml(string RenderableHtmlText, HtmlMetadata Metadata)
{
    [System.Text.Json.Serialization.JsonPropertyName("renderableHtml")]
    public string RenderableHtmlText { get; init; } = RenderableHtmlText;
}

/// <summary>What a client may have to load for it.</summary>
internal sealed record HtmlMetadata(bool HasMath, bool IsPlainText, bool HasAssetBlock, bool HasCodeBlock);

/// <summary>How rich text is written.</summary>
[System.Text.Json.Serialization.JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[System.Text.Json.Serialization.JsonSerializable(typeof(RichText))]
internal sealed partial class RichTextJson : System.Text.Json.Serialization.JsonSerializerContext;

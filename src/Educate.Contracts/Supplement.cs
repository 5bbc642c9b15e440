using System.Text.Json;

namespace Educate.Contracts;

/// <summary>A reading (<c>onDemandSupplements.v1</c>); its text comes with <c>includes=asset</c>.</summary>
public sealed record Supplement : IElement<Pair<Id<Course>, Id<Item>>>
{
    /// <summary>The course and the item.</summary>
    public required Pair<Id<Course>, Id<Item>> Id { get; init; }

    /// <summary>The course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.First;

    /// <summary>The item.</summary>
    [KeyPart]
    public Id<Item> ItemId => Id.Second;
}

/// <summary>That a reading was begun or finished. The caller is meant if nobody is named.</summary>
public sealed record SupplementEvent
{
    /// <summary>Who; the caller.</summary>
    public UserId? UserId { get; init; }

    /// <summary>The course.</summary>
    public required Id<Course> CourseId { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }
}

/// <summary>A learner's item after a start or a completion (<c>onDemandSupplementStarts.v1</c>, <c>onDemandSupplementCompletions.v1</c>).</summary>
public sealed record SupplementState : IElement<Triple<UserId, Id<Course>, Id<Item>>>
{
    /// <summary>Who, in which course, which item.</summary>
    public required Triple<UserId, Id<Course>, Id<Item>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>In which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>Which item.</summary>
    [KeyPart]
    public Id<Item> ItemId => Id.Third;

    /// <summary>How far it is now.</summary>
    public required ContentProgress ItemProgress { get; init; }
}

/// <summary>How far an item is, as the item protocol says it.</summary>
public sealed record ContentProgress
{
    /// <summary>The item's content and its version: <c>x@13</c>.</summary>
    public required string ContentVersionedId { get; init; }

    /// <summary>When that became so.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Not started, started or completed.</summary>
    public required ProgressState ProgressState { get; init; }
}

/// <summary>A text, a link or a file of a course (<c>openCourseAssets.v1</c>).</summary>
public sealed record OpenCourseAsset : IElement<string>
{
    /// <summary>22 characters, 32 hex digits, or <c>{courseId}~{itemId}</c> for a reading's text.</summary>
    public required string Id { get; init; }

    /// <summary><c>cml</c>, <c>asset</c> or <c>url</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>By type: <c>{dtdId, value, renderableHtmlWithMetadata}</c>, <c>{assetId, name}</c> or <c>{url, name}</c>.</summary>
    public required JsonElement Definition { get; init; }

    /// <summary>The course, when a reading brought it.</summary>
    public Id<Course>? CourseId { get; init; }

    /// <summary>The item, when a reading brought it.</summary>
    public Id<Item>? ItemId { get; init; }
}

/// <summary>A file (<c>assets.v1</c>).</summary>
public sealed record Asset : IElement<Id<Asset>>
{
    /// <summary>22 characters.</summary>
    public required Id<Asset> Id { get; init; }

    /// <summary>The file's name with its extension.</summary>
    public required string Name { get; init; }

    /// <summary><c>generic</c>, <c>pdf</c>, <c>image</c>, <c>audio</c> or <c>video</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>Where to fetch it, and until when.</summary>
    public required ExpiringUrl Url { get; init; }

    /// <summary>The extension without its dot.</summary>
    public string? FileExtension { get; init; }

    /// <summary>For sound: addresses by media type.</summary>
    public IReadOnlyDictionary<string, string>? AudioSourceUrls { get; init; }

    /// <summary>For films: addresses by resolution.</summary>
    public IReadOnlyDictionary<string, string>? VideoSourceUrls { get; init; }

    /// <summary>For films: addresses of small pictures.</summary>
    public IReadOnlyList<string>? VideoThumbnailUrls { get; init; }

    /// <summary>Words for finding it.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}

/// <summary>A signed address that stops working.</summary>
/// <param name="Url">The address.</param>
/// <param name="Expires">Until when it works.</param>
public sealed record ExpiringUrl(string Url, DateTimeOffset Expires);

/// <summary>Where to fetch a file (<c>assetUrls.v1</c>).</summary>
public sealed record AssetUrl : IElement<Id<Asset>>
{
    /// <summary>The file.</summary>
    public required Id<Asset> Id { get; init; }

    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>Until when it works.</summary>
    public required DateTimeOffset Expires { get; init; }
}

/// <summary>What the item protocol answers (<c>opencourse.v1/user/{user}/course/{slug}/item/{item}/…</c>).</summary>
public sealed record ItemReply
{
    /// <summary>What the item's type returns; null when it returns nothing.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public JsonElement? ContentResponseBody { get; init; }

    /// <summary>How far the item is now.</summary>
    public ContentProgress? ItemProgress { get; init; }
}

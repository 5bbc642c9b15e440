using System.Text.Json;
using System.Text.Json.Serialization;
using Educate.Courseware;

namespace Educate.Server.Catalog;

/// <summary>How the bodies of items are stored.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ItemBody))]
[JsonSerializable(typeof(IReadOnlyList<Cue>))]
internal sealed partial class ContentJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Server.Catalog;

/// <summary>What the catalogue stores as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CourseTree))]
internal sealed partial class CatalogJson : JsonSerializerContext;

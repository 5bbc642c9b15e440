using System.Text.Json;

namespace Educate.Courseware.Olx;

/// <summary>Reads JSON that may hold anything.</summary>
internal static class JsonReading
{
    /// <summary>A member of an object, or null.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A member as text: strings as they are, other simple values as JSON writes them; null when absent or null.</summary>
    public static string? Text(this JsonElement json, string name) => json.Member(name)?.AsText();

    /// <summary>The value as text; null for null.</summary>
    public static string? AsText(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => json.GetRawText(),
    };

    /// <summary>The elements of an array; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The members of an object; none when it is no object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];
}

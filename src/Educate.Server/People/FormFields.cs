using System.Text;
using System.Text.Json;
using Educate.Resources;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Educate.Server.People;

/// <summary>The fields of a posted form or of a JSON object with the same names. Old clients send either under any content type: what it is shows in its first character.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, StringValues> _fields;

    private FormFields(Dictionary<string, StringValues> fields) => _fields = fields;

    public static FormFields Read(ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span).Trim();
        return new FormFields(text.StartsWith('{') ? ReadJson(text) : QueryHelpers.ParseQuery(text));
    }

    /// <summary>A field; null when it is absent or empty.</summary>
    public string? Find(string name) => _fields.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A field that must be there. Refused as 400 otherwise.</summary>
    public string Need(string name) => Find(name) ?? throw Refusal.Invalid($"'{name}' is missing.");

    private static Dictionary<string, StringValues> ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .GroupBy(member => member.Name, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => new StringValues(same.Last().Value.GetString()), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw Refusal.Invalid("The body is neither a form nor well-formed JSON.");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The body of every refusal. All three members are always present on the wire; what is not known is null.</summary>
public sealed record ErrorBody
{
    /// <summary>A word for programs, such as <c>notFound</c> or <c>auth.perms</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ErrorCode { get; init; }

    /// <summary>A sentence for people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Message { get; init; }

    /// <summary>More, in a form that the code defines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public JsonElement? Details { get; init; }
}

using System.Text.Json;

namespace Educate.Contracts;

/// <summary>The body of every refusal. All three members are always present on the wire; what is not known is null.</summary>
/// <param name="ErrorCode">A word for programs, such as <c>notFound</c> or <c>auth.perms</c>.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Details">More, in a form that the code defines.</param>
public sealed record ErrorBody(string? ErrorCode, string? Message, JsonElement? Details);

namespace Educate.Resources;

/// <summary>The answer is no: a status and the three members of an error's body.</summary>
/// <param name="status">The HTTP status, 400 to 599.</param>
/// <param name="code">A word for programs; null where the protocol has none.</param>
/// <param name="message">A sentence for people.</param>
/// <param name="details">More, written as JSON.</param>
public sealed class RefusalException(int status, string? code, string? message, object? details = null)
    : Exception(message ?? code)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>A word for programs.</summary>
    public string? Code { get; } = code;

    /// <summary>A sentence for people.</summary>
    public string? Text { get; } = message;

    /// <summary>More, written as JSON.</summary>
    public object? Details { get; } = details;

    /// <summary>After how many seconds asking again makes sense; sent as <c>Retry-After</c>.</summary>
    public int? RetryAfter { get; init; }
}

/// <summary>Makes the refusals that operations throw: <c>throw Refusal.NotFound()</c>.</summary>
public static class Refusal
{
    /// <summary>404: there is no such thing, or none that the caller may know of.</summary>
    public static RefusalException NotFound(string? message = "not found", string? code = "notFound") => new(404, code, message);

    /// <summary>400: what was sent cannot be used.</summary>
    public static RefusalException Invalid(string message, string? code = "request.validation", object? details = null) =>
        new(400, code, message, details);

    /// <summary>401: nobody, or nobody known, is asking.</summary>
    public static RefusalException Unauthorized(string message, string? code = "auth.perms") => new(401, code, message);

    /// <summary>403: the caller may not do this.</summary>
    public static RefusalException Forbidden(string message, string? code = "auth.perms", object? details = null) =>
        new(403, code, message, details);

    /// <summary>409: it does not go with what is there.</summary>
    public static RefusalException Conflict(string message, string? code = "conflict", object? details = null) =>
        new(409, code, message, details);

    /// <summary>429: too much at once.</summary>
    /// <param name="message">A sentence for people.</param>
    /// <param name="retryAfter">After how many seconds asking again makes sense.</param>
    /// <param name="code">A word for programs.</param>
    public static RefusalException TooMany(string message, int? retryAfter = null, string? code = "tooMany") =>
        new(429, code, message) { RetryAfter = retryAfter };
}

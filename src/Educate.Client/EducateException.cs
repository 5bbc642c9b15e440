using System.Net;
using System.Text.Json;

namespace Educate.Client;

/// <summary>The server refused, could not be reached, or answered in a way that the protocol does not allow.</summary>
public sealed class EducateException : Exception
{
    /// <summary>Makes one from a refusal.</summary>
    /// <param name="status">The HTTP status; 0 when there was no answer at all.</param>
    /// <param name="code">The word for programs, when the server gave one.</param>
    /// <param name="message">The sentence for people.</param>
    /// <param name="details">More, in a form that the code defines.</param>
    /// <param name="cause">What lies behind it, such as a broken connection.</param>
    public EducateException(HttpStatusCode status, string? code, string message, JsonElement? details = null, Exception? cause = null)
        : base(message, cause)
    {
        Status = status;
        Code = code;
        Details = details;
    }

    /// <summary>The HTTP status; 0 when there was no answer at all.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The word for programs, such as <c>notFound</c> or <c>auth.perms</c>; null when the server gave none.</summary>
    public string? Code { get; }

    /// <summary>More, in a form that the code defines.</summary>
    public JsonElement? Details { get; }

    /// <summary>Whether what was asked for does not exist, or is not to be seen by the caller.</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound;
}

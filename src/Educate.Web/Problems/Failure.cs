using System.Net;
using Educate.Client;

namespace Educate.Web.Problems;

/// <summary>What a page says when something did not work: what happened, and what to do.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Advice">What to do, in a sentence.</param>
public sealed record Failure(int Status, string Title, string Advice)
{
    internal static Failure NotFound { get; } =
        new(404, "There is nothing here", "The address may be mistyped, or what stood here was taken away. Everything that you saved is still there.");

    internal static Failure Forbidden { get; } =
        new(403, "This is not for you to see", "It belongs to somebody else, or needs a role that you do not have. If you think it should be yours, ask the course's staff.");

    internal static Failure Busy { get; } =
        new(503, "The server is busy", "Wait a moment and load the page again. Nothing that you saved is lost.");

    internal static Failure Broken { get; } =
        new(500, "Something broke on our side", "It is not your fault, and nothing that you saved is lost. Load the page again; if it stays broken, tell whoever runs this server.");

    internal static Failure Of(EducateException refusal) => refusal.Status switch
    {
        HttpStatusCode.NotFound => NotFound,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Forbidden,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => Busy,
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict => new Failure((int)refusal.Status, "That did not work", refusal.Message),
        _ => Broken,
    };
}

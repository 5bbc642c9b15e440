using System.Net;
using System.Security.Claims;
using Educate.Resources;

namespace Educate.Server.Pages;

/// <summary>Carries what a page asks of the API to the server itself, as its visitor, without a network.</summary>
internal sealed class InnerTransport(InnerCalls calls, ClaimsPrincipal visitor, string scheme, string host) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = host };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = string.Join(", ", values);
        }

        foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
        {
            headers[name] = string.Join(", ", values);
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var inner = new InnerRequest(request.Method.Method, request.RequestUri!.PathAndQuery, body, headers) { Scheme = scheme };
        return Answer(request, await calls.SendAsync(inner, visitor, cancellationToken));
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, InnerReply reply)
    {
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(reply.Body),
        };
        foreach (var (name, values) in reply.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values))
            {
                response.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return response;
    }
}

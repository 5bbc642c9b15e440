using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources;

/// <summary>Makes calls to the server's own resources without HTTP, each in a scope of its own and under the same rules.</summary>
public sealed class InnerCalls
{
    private readonly Dispatcher _dispatcher;
    private readonly IServiceScopeFactory _scopes;

    internal InnerCalls(Dispatcher dispatcher, IServiceScopeFactory scopes)
    {
        _dispatcher = dispatcher;
        _scopes = scopes;
    }

    /// <summary>Makes one call on behalf of a caller.</summary>
    /// <param name="request">What to call.</param>
    /// <param name="caller">Who is calling.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<InnerReply> SendAsync(InnerRequest request, ClaimsPrincipal caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var scope = _scopes.CreateAsyncScope();
        var body = new MemoryStream();
        var context = new DefaultHttpContext(FeaturesOf(request, body))
        {
            RequestServices = scope.ServiceProvider,
            User = caller,
            RequestAborted = cancel,
        };
        if (_dispatcher.TryAnswer(context, out var answer))
        {
            await answer;
            await context.Response.BodyWriter.FlushAsync(cancel);
        }
        else
        {
            context.Response.StatusCode = 404;
        }

        var headers = context.Response.Headers.ToDictionary(
            header => header.Key, header => (IReadOnlyList<string>)[.. header.Value.OfType<string>()], StringComparer.OrdinalIgnoreCase);
        return new InnerReply(context.Response.StatusCode, headers, body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static FeatureCollection FeaturesOf(InnerRequest request, Stream body)
    {
        var target = RawTarget.Parse(request.Target);
        var inner = new HttpRequestFeature
        {
            Method = request.Method,
            Scheme = request.Scheme,
            RawTarget = request.Target,
            Path = Uri.UnescapeDataString(target.Path),
            QueryString = target.Query.Length == 0 ? "" : $"?{target.Query}",
            Body = new MemoryStream(request.Body.ToArray(), writable: false),
        };
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            inner.Headers[name] = value;
        }

        inner.Headers.ContentLength = request.Body.Length > 0 ? request.Body.Length : null;
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(inner);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        return features;
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Educate.Client.Tests;

/// <summary>A real web server that answers what a test tells it to, and remembers what it was asked.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubReply> _replies = new();
    private readonly SocketsHttpHandler _handler = new();

    private StubServer(WebApplication app) => _app = app;

    public ConcurrentQueue<StubCall> Calls { get; } = new();

    public StubCall Call => Assert.Single(Calls);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<StubServer> StartAsync(params IEnumerable<StubReply> replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new StubServer(app);
        foreach (var reply in replies)
        {
            server._replies.Enqueue(reply);
        }

        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public EducateClient Client(Func<EducateClientOptions, EducateClientOptions>? change = null)
    {
        var options = new EducateClientOptions { BaseAddress = Address, FirstPause = TimeSpan.Zero };
        return new EducateClient(new HttpMessageInvoker(_handler, disposeHandler: false), change?.Invoke(options) ?? options);
    }

    public async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue(new StubCall(context.Request.Method, target, body, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));

        var reply = _replies.TryDequeue(out var next) ? next : new StubReply(500, "no reply is left");
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}

internal sealed record StubCall(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);

internal sealed record StubReply(int Status, string Body, params (string Name, string Value)[] Headers)
{
    public static StubReply Elements(string elements, string linked = "null", string paging = "null") =>
        new(200, $$"""{"elements":[{{elements}}],"paging":{{paging}},"linked":{{linked}}}""");
}

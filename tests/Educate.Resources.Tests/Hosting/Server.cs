using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Educate.Resources.Tests.Hosting;

/// <summary>A real web server on a free port, spoken to through a socket, so that nothing rewrites the request line.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app)
    {
        _app = app;
        Port = new Uri(app.Urls.Single()).Port;
    }

    public int Port { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Server> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        configure(builder.Services);
        var app = builder.Build();
        app.UseResources();
        await app.StartAsync();
        return new Server(app);
    }

    /// <summary>A server of the given resources, which need no docs.</summary>
    public static Task<Server> OfAsync(
        IEnumerable<Type> types, Action<ResourceOptions>? options = null, Action<IServiceCollection>? services = null) =>
        StartAsync(collection =>
        {
            var resources = collection.AddResources(configured =>
            {
                configured.RequireDocs = false;
                options?.Invoke(configured);
            });
            foreach (var type in types)
            {
                resources.Add(type);
            }

            services?.Invoke(collection);
        });

    public Task<WireReply> SendAsync(string line, string? body = null, params IReadOnlyList<(string Name, string Value)> headers) =>
        WireReply.SendAsync(Port, line, body, headers);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

using Educate.Resources.SampleLibrary;

namespace Educate.Resources.Tests.Hosting;

/// <summary>The sample library, started once for a class of tests.</summary>
public sealed class Sample : IAsyncLifetime
{
    private Server? _server;

    public Server Server => _server!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(services => services.AddSampleLibrary());

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    public Task<WireReply> SendAsync(string line, string? body = null, params IReadOnlyList<(string Name, string Value)> headers) =>
        Server.SendAsync(line, body, headers);
}

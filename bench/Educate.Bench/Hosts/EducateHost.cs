using Educate.Server;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Educate.Bench;

/// <summary>The product itself, without limits on requests.</summary>
internal static class EducateHost
{
    public static WebApplication Build(string folder, int? mostWritesPerCommit = null, Action<IServiceCollection>? adjust = null)
    {
        var options = new ServerOptions { Data = folder, Urls = Hosting.AnyPort, Limits = new RequestLimits { Enabled = false } };
        return EducateServer.Build(options, services =>
        {
            if (mostWritesPerCommit is { } most)
            {
                services.Replace(ServiceDescriptor.Singleton(provider => new SqliteWriter(
                    provider.GetRequiredService<SqliteFile>(),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<SqliteWriter>>(),
                    most)));
            }

            adjust?.Invoke(services);
        });
    }

    public static async Task RunAsync(string folder, int? mostWritesPerCommit)
    {
        var app = Build(folder, mostWritesPerCommit);
        using var taken = await app.PrepareAsync(CancellationToken.None);
        await Hosting.RunAsync(app);
    }
}

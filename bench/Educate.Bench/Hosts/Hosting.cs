using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Educate.Bench;

/// <summary>The inside of a <see cref="ServerProcess"/>.</summary>
internal static class Hosting
{
    /// <summary>Where every server listens: at a free port.</summary>
    public const string AnyPort = "http://127.0.0.1:0";

    /// <summary>Runs one kind of server until the input ends.</summary>
    public static Task RunAsync(string kind, string folder) => kind switch
    {
        "floor" => RunAsync(FloorHost.Build()),
        "odata" => RunAsync(ODataHost.Build(folder)),
        "educate" => EducateHost.RunAsync(folder, mostWritesPerCommit: null),
        "single" => EducateHost.RunAsync(folder, mostWritesPerCommit: 1),
        _ => throw new ArgumentException($"There is no server '{kind}'."),
    };

    /// <summary>Starts, says where it listens, and stops when the input ends.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

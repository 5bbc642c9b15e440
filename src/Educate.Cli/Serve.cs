using System.CommandLine;
using System.Net.Sockets;
using Educate.Server;
using Educate.Server.Operations;
using Educate.Server.People;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Educate.Cli;

/// <summary><c>educate serve</c></summary>
internal static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen. Default: http://127.0.0.1:5080", HelpName = "URL" };
        var demo = new Option<bool>("--demo") { Description = "Make the demo world, and print how to sign in to it." };
        var publicDemo = new Option<bool>("--public-demo") { Description = "Allow the demo on an address that others can reach." };
        var readyFile = new Option<string?>("--ready-file") { Description = "Write address and logins to this file, as JSON, once requests are answered.", HelpName = "FILE" };
        var settings = new Option<string[]>("--set") { Description = "Any other setting, such as Limits:Enabled=false.", HelpName = "NAME=VALUE" };
        var command = new Command("serve", "Starts the server.") { urls, Settings.Data, Settings.Database, demo, publicDemo, readyFile, settings };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Settings.Read(
                parsed,
                [
                    .. (parsed.GetValue(settings) ?? []).Select(Pair),
                    (nameof(ServerOptions.Urls), parsed.GetValue(urls)),
                    (nameof(ServerOptions.Demo), parsed.GetValue(demo) ? "true" : null),
                    (nameof(ServerOptions.PublicDemo), parsed.GetValue(publicDemo) ? "true" : null),
                    (nameof(ServerOptions.ReadyFile), parsed.GetValue(readyFile)),
                ]);
            return await RunAsync(options, parsed.InvocationConfiguration.Output, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, TextWriter output, CancellationToken cancel)
    {
        await using var app = EducateServer.Build(options);
        using var folder = await app.PrepareAsync(cancel);
        DemoLogins? demo = null;
        string? setUp = null;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            if (options.Demo)
            {
                demo = await scope.ServiceProvider.GetRequiredService<DemoWorld>().EnsureAsync(cancel);
            }
            else
            {
                setUp = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().SetUpAsync(cancel);
            }
        }

        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException or SocketException)
        {
            throw new SettingsException($"{options.Urls} is in use by another program. Stop that program, or choose another address with --urls, such as --urls http://127.0.0.1:5081.");
        }

        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal);
        await output.WriteAsync(Greeting.Of(url, options, demo, setUp));
        await output.FlushAsync(cancel);
        await ServerAddress.NoteAsync(options, url, cancel);
        if (options.ReadyFile is { } file)
        {
            await ReadyFile.WriteAsync(file, url, demo, cancel);
        }

        await app.WaitForShutdownAsync(cancel);
        ServerAddress.Forget(options);
        return ExitCode.Done;
    }

    private static (string Name, string? Value) Pair(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (setting[..at], setting[(at + 1)..]) : throw new SettingsException($"--set takes NAME=VALUE, such as Limits:Enabled=false; '{setting}' has no '='.");
    }
}

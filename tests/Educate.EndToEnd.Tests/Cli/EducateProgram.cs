using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Educate.EndToEnd.Tests.Cli;

/// <summary>The built program, called from a working folder that is not its own, with a data folder that goes afterwards.</summary>
internal sealed class EducateProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("educate-cli-");
    private int _started;

    public string Folder => _folder.FullName;

    public string Data => Path.Combine(Folder, "data");

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a server on a free port and waits until it answers.</summary>
    public async Task<RunningServer> ServeAsync(params string[] arguments)
    {
        var ready = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"ready-{++_started}.json"));
        var process = Start(["serve", "--urls", "http://127.0.0.1:0", "--data", Data, "--ready-file", ready, .. arguments]);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!File.Exists(ready))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException(string.Concat(await said));
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return new RunningServer(process, said, JsonDocument.Parse(await File.ReadAllTextAsync(ready, TestContext.Current.CancellationToken)).RootElement);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(IEnumerable<string> arguments)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(here.Parent!.Parent!.FullName, "Educate.Cli", here.Name, "educate.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

/// <summary>A server that runs until this is disposed.</summary>
internal sealed class RunningServer(Process process, Task<string[]> said, JsonElement ready) : IAsyncDisposable
{
    public string Url => ready.GetProperty("url").GetString()!;

    public JsonElement Ready => ready;

    /// <summary>Asks it to stop as a service manager does, and answers its exit code and what it had printed.</summary>
    public async Task<(int Code, string Output)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await said)[0]);
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Educate.EndToEnd.Tests;

/// <summary>
/// The built program with its demo world, on a free port, with data of its own, started from a folder that is not its own. The tests
/// share it, so what one of them changes another must not lean on.
/// </summary>
public sealed class Demo : IAsyncLifetime
{
    private static readonly TimeSpan MostTimeToStart = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("educate-pages-");
    private Process? _server;

    public Uri Address { get; private set; } = null!;

    public Login Learner { get; private set; } = null!;

    public Login Teacher { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var ready = Path.Combine(_folder.FullName, "ready.json");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Program(), "serve", "--demo", "--urls", "http://127.0.0.1:0",
            "--data", Path.Combine(_folder.FullName, "data"), "--ready-file", ready,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _server = Process.Start(start)!;
        var said = Task.WhenAll(_server.StandardOutput.ReadToEndAsync(), _server.StandardError.ReadToEndAsync());
        var since = Stopwatch.StartNew();
        while (!File.Exists(ready))
        {
            if (_server.HasExited || since.Elapsed > MostTimeToStart)
            {
                _server.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"The program did not start: {string.Join('\n', await said)}");
            }

            await Task.Delay(50);
        }

        var (address, learner, teacher) = Read(await File.ReadAllTextAsync(ready));
        (Address, Learner, Teacher) = (address, learner, teacher);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Beside this test program, in the same configuration.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "Educate.Cli", here.Name, "educate.dll");
    }

    private static (Uri Address, Login Learner, Login Teacher) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return (new Uri(root.GetProperty("url").GetString()!), Person("learner"), Person("teacher"));

        Login Person(string name) => new(Text(name, "email"), Text(name, "password"), Text(name, "token"));

        string Text(string person, string name) => root.GetProperty(person).GetProperty(name).GetString()!;
    }
}

/// <summary>How somebody signs in.</summary>
public sealed record Login(string Email, string Password, string Token);

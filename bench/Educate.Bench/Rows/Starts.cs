using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Educate.Bench;

/// <summary>The command as it is released (ReadyToRun, self-contained): from its start to its first reply, and its memory when nothing happens.</summary>
internal static class Starts
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);

    public static async Task<IReadOnlyList<Row>> RunAsync(int times)
    {
        var root = Path.Combine(Path.GetTempPath(), "educate-bench", $"run-{Environment.ProcessId}");
        var program = Path.Combine(root, "published");
        await PublishAsync(program);
        var data = Path.Combine(root, "demo");
        await StartAsync(program, data, TimeSpan.Zero); // The first start makes the demo world.
        var starts = new List<double>();
        var memory = 0.0;
        for (var i = 0; i < times; i++)
        {
            var (seconds, megabytes) = await StartAsync(program, data, i == times - 1 ? TimeSpan.FromSeconds(10) : TimeSpan.Zero);
            starts.Add(seconds);
            memory = megabytes;
        }

        var range = string.Create(CultureInfo.InvariantCulture, $"median of {times}: {Figure.Median(starts):F2} s ({starts.Min():F2} to {starts.Max():F2})");
        return
        [
            new Row("start to first reply, demo world", range, Figure.Median(starts), 1, true, " s"),
            new Row("memory of that process after 10 idle seconds", "resident set", memory, 150, true, " MB"),
        ];
    }

    private static async Task PublishAsync(string output)
    {
        Console.WriteLine("Publishing the command, ReadyToRun and self-contained: this takes minutes …");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Imports.RepositoryRoot(), "src", "Educate.Cli"), "-c", "Release", "-r", "linux-x64", "--self-contained",
                "-p:PublishReadyToRun=true", "-o", output, "--verbosity", "quiet", "--nologo",
            ]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException("The command could not be published.");
        }
    }

    private static async Task<(double Seconds, double Megabytes)> StartAsync(string program, string data, TimeSpan idle)
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(program, "educate"),
            ["serve", "--demo", "--data", data, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")])
        { RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        while (!Answers(port))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > _patience)
            {
                throw new InvalidOperationException("The published command did not answer.");
            }

            await Task.Delay(5);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Task.Delay(idle);
        process.Refresh();
        var megabytes = process.WorkingSet64 / 1e6;
        using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return (seconds, megabytes);
    }

    private static bool Answers(int port)
    {
        try
        {
            using var connection = new Connection(new Uri($"http://127.0.0.1:{port}"));
            return connection.Exchange(Request.Get("/api/courses.v1?limit=1", null)) == 200;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

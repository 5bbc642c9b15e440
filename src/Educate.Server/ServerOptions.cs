using System.Globalization;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.Extensions.Configuration;

namespace Educate.Server;

/// <summary>
/// The settings of a server. Each has a default that works. Command line wins over <c>settings.json</c> in the data folder, and that over the
/// environment (<c>Limits__Enabled=false</c>).
/// </summary>
public sealed record ServerOptions
{
    /// <summary>Where it listens, several parted by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The data folder; made when it is absent.</summary>
    public string Data { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "educate");

    /// <summary>A PostgreSQL connection string; SQLite in the data folder without one.</summary>
    public string? Database { get; init; }

    /// <summary>Whether the demo world is made and its passwords printed.</summary>
    public bool Demo { get; init; }

    /// <summary>Allows the demo on an address that others can reach.</summary>
    public bool PublicDemo { get; init; }

    /// <summary>A file to write addresses and logins to, as JSON, once requests are answered.</summary>
    public string? ReadyFile { get; init; }

    /// <summary>Who may make an account.</summary>
    public SignUpMode SignUp { get; init; }

    /// <summary>How many requests are answered.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>What concerns the server's own place in the world.</summary>
    public ServerPlace Server { get; init; } = new();

    internal DataOptions DataOptions => new() { Folder = Path.GetFullPath(Data), Postgres = Database };

    internal PeopleOptions PeopleOptions => new() { SignUp = SignUp, Limits = Limits };

    /// <summary>Reads the settings from environment, data folder and command line.</summary>
    /// <param name="commandLine">What the command line states, by name: <c>Urls</c>, <c>Limits:Enabled</c>.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static ServerOptions Read(IReadOnlyDictionary<string, string?> commandLine)
    {
        var outer = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(commandLine).Build();
        var file = Path.Combine(Path.GetFullPath(outer[nameof(Data)] ?? new ServerOptions().Data), "settings.json");
        try
        {
            var options = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(file, optional: true).AddInMemoryCollection(commandLine)
                .Build().Get<ServerOptions>() ?? new ServerOptions();
            options.Validate();
            return options;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            throw new SettingsException(Sentence(fault, file));
        }
    }

    /// <summary>Checks what types cannot say.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public void Validate()
    {
        foreach (var url in Addresses())
        {
            Demand(
                Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https",
                $"'{url}' in Urls is not an address such as http://127.0.0.1:5080.");
        }

        Demand(Addresses().Length > 0, "Urls names no address to listen at.");
        Demand(TimeZoneInfo.TryFindSystemTimeZoneById(Server.TimeZone, out _), $"Server:TimeZone is '{Server.TimeZone}', which is no time zone. Use a name such as Europe/Oslo.");
        Demand(
            Limits is { PerLearner: > 0, LearnerBurst: > 0, PerAddress: > 0, SignIns: > 0 },
            "Limits must be above zero. To have none, set Limits:Enabled to false.");
        Demand(!Demo || PublicDemo || Addresses().All(IsLoopback), "The demo's passwords are printed for everybody at the machine: it listens on loopback only. Add --public-demo to let others in.");
        foreach (var proxy in Server.Proxies)
        {
            Demand(System.Net.IPAddress.TryParse(proxy, out _), $"'{proxy}' in Server:Proxies is not an IP address.");
        }
    }

    public string[] Addresses() => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static void Demand(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new SettingsException(sentence);
        }
    }

    private static string Sentence(Exception fault, string file) => fault is InvalidDataException
        ? string.Create(CultureInfo.InvariantCulture, $"{file} is not well-formed JSON: {(fault.InnerException ?? fault).Message}")
        : $"A setting has a value that it cannot take: {fault.Message}";
}

/// <summary>What concerns the server's own place in the world.</summary>
public sealed record ServerPlace
{
    /// <summary>The zone of learners who chose none.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The addresses of proxies whose <c>X-Forwarded-Proto</c>, <c>-For</c> and <c>-Host</c> count.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];
}

/// <summary>A setting that cannot be used; the message is a sentence for the operator.</summary>
/// <param name="message">The sentence.</param>
public sealed class SettingsException(string message) : Exception(message);

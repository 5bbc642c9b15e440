using System.CommandLine;
using Educate.Server;

namespace Educate.Cli;

/// <summary>The options that every command on a data folder takes.</summary>
internal static class Settings
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The data folder; made when it is absent. Default: a folder of yours.",
        HelpName = "DIR",
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "A PostgreSQL connection string. Default: SQLite in the data folder.",
        HelpName = "CONNECTION",
    };

    /// <summary>Reads the settings from environment, data folder and command line.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public static ServerOptions Read(ParseResult parsed, params (string Name, string? Value)[] more)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in more.Append((nameof(ServerOptions.Data), parsed.GetValue(Data))).Append((nameof(ServerOptions.Database), parsed.GetValue(Database))))
        {
            if (value is not null)
            {
                given[name] = value;
            }
        }

        return ServerOptions.Read(given);
    }
}

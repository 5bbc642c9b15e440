using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Educate.Server.Operations;

/// <summary>How somebody of the demo world signs in.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Password">The password, random for each data folder.</param>
/// <param name="Token">A personal token; empty until the account is made.</param>
public sealed record DemoLogin(string Email, string Password, string Token);

/// <summary>Who there is in the demo world. Kept in <c>demo.json</c> in the data folder, readable by its owner only.</summary>
public sealed record DemoLogins
{
    /// <summary>Somebody in the middle of five courses.</summary>
    public required DemoLogin Learner { get; init; }

    /// <summary>Who teaches them.</summary>
    public required DemoLogin Teacher { get; init; }

    /// <summary>The moment that the world's times count from.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>False while the world is being made; a server that was stopped in the middle goes on from there.</summary>
    public bool IsComplete { get; init; }

    private const string FileName = "demo.json";

    /// <summary>New logins with random passwords.</summary>
    public static DemoLogins New(DateTimeOffset now) => new()
    {
        MadeAt = now,
        Learner = new DemoLogin("learner@demo.example", Password(), ""),
        Teacher = new DemoLogin("teacher@demo.example", Password(), ""),
    };

    /// <summary>The logins of a data folder, or null when it has no demo.</summary>
    public static async Task<DemoLogins?> ReadAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync(file, DemoJson.Default.DemoLogins, cancel);
    }

    /// <summary>Keeps the logins, whole or not at all.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        var unfinished = path + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(unfinished, options))
        {
            await JsonSerializer.SerializeAsync(file, this, DemoJson.Default.DemoLogins, cancel);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static string Password() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12);
}

/// <summary>How the demo's logins are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DemoLogins))]
internal sealed partial class DemoJson : JsonSerializerContext;

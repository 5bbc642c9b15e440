using Educate.Server;

namespace Educate.Cli;

/// <summary>Where the server of a data folder answers. It leaves a note there, so that commands beside it can print links that work.</summary>
internal static class ServerAddress
{
    private const string FileName = "educate.url";

    /// <summary>Leaves the note.</summary>
    public static Task NoteAsync(ServerOptions options, string url, CancellationToken cancel) => File.WriteAllTextAsync(PathOf(options), url, cancel);

    /// <summary>Takes the note away, when the server stops.</summary>
    public static void Forget(ServerOptions options) => File.Delete(PathOf(options));

    /// <summary>The noted address; without a note the first of the settings.</summary>
    public static string Of(ServerOptions options) =>
        File.Exists(PathOf(options)) ? File.ReadAllText(PathOf(options)).Trim() : options.Addresses()[0];

    private static string PathOf(ServerOptions options) => Path.Combine(Path.GetFullPath(options.Data), FileName);
}

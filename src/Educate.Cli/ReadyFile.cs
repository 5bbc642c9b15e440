using System.Text.Json;
using System.Text.Json.Serialization;
using Educate.Server.Operations;

namespace Educate.Cli;

/// <summary>Tells scripts where the server is and how to sign in. Written under another name and renamed, so it is whole when it is there.</summary>
internal static class ReadyFile
{
    public static async Task WriteAsync(string path, string url, DemoLogins? demo, CancellationToken cancel)
    {
        var unfinished = path + ".new";
        await File.WriteAllBytesAsync(
            unfinished, JsonSerializer.SerializeToUtf8Bytes(new Ready(url, demo?.Learner, demo?.Teacher), ReadyJson.Default.Ready), cancel);
        File.Move(unfinished, path, overwrite: true);
    }
}

/// <summary>What the file holds.</summary>
internal sealed record Ready(string Url, DemoLogin? Learner, DemoLogin? Teacher);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Ready))]
internal sealed partial class ReadyJson : JsonSerializerContext;

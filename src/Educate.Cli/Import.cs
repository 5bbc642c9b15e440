using System.CommandLine;
using System.Text.Json;
using Educate.Client;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server;
using Educate.Server.Data;
using Educate.Server.Operations;

namespace Educate.Cli;

/// <summary><c>educate import FILE</c></summary>
internal static class Import
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "An Open edX export (.tar.gz or folder), a Markdown folder (or .zip), or a list of titles (.csv)." };
        var report = new Option<string?>("--report") { Description = "Write what became of everything in the package to this file, as JSON.", HelpName = "FILE" };
        var server = new Option<string?>("--server") { Description = "A running server to import into.", HelpName = "URL" };
        var token = new Option<string?>("--token") { Description = "A personal token of an author or teacher there. Default: the environment's EDUCATE_TOKEN.", HelpName = "TOKEN" };
        var draft = new Option<bool>("--draft") { Description = "Keep the new version without showing it to learners." };
        var command = new Command("import", "Imports a course, or renews it, and waits until it is published.") { file, report, Settings.Data, Settings.Database, server, token, draft };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new SettingsException($"There is no file or folder '{path}'.");
            }

            var output = parsed.InvocationConfiguration.Output;
            var import = parsed.GetValue(server) is { } address
                ? await SendAsync(AddressOf(address), parsed.GetValue(token), path, parsed.GetValue(draft), cancel)
                : await ImportHereAsync(Settings.Read(parsed), path, parsed.GetValue(draft), cancel);
            await PrintAsync(import, output);
            if (parsed.GetValue(report) is { } reportFile)
            {
                await File.WriteAllTextAsync(reportFile, JsonSerializer.Serialize(import.Report, EducateJson.Default.ImportSummary) + "\n", cancel);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Uri AddressOf(string server) => Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
        ? address
        : throw new SettingsException($"--server takes the address of a server, such as http://127.0.0.1:5080; '{server}' is none.");

    private static async Task<CourseImport> SendAsync(Uri address, string? token, string path, bool draft, CancellationToken cancel)
    {
        token ??= Environment.GetEnvironmentVariable("EDUCATE_TOKEN") ?? throw new SettingsException("Give a personal token with --token, or in EDUCATE_TOKEN.");
        if (Directory.Exists(path))
        {
            throw new SettingsException($"'{path}' is a folder. Pack it first: tar czf course.tar.gz -C '{path}' .");
        }

        using var handler = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(handler);
        var client = new EducateClient(http, new EducateClientOptions { BaseAddress = address, Token = token });
        await using var archive = File.OpenRead(path);
        return await client.Imports.EndAsync(await client.Imports.SendAsync(archive, Path.GetFileName(path), draft, cancel), cancel);
    }

    private static async Task<CourseImport> ImportHereAsync(ServerOptions options, string path, bool draft, CancellationToken cancel)
    {
        await using var app = EducateServer.Build(options);
        try
        {
            using var folder = await app.PrepareAsync(cancel);
            await using var scope = app.Services.CreateAsyncScope();
            var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            var imported = await scope.ServiceProvider.GetRequiredService<CourseImporter>().ImportAsync(path, name, null, draft, cancel);
            return new CourseImport
            {
                Id = NewId.Uuid<CourseImport>(time),
                State = draft ? ImportState.Draft : ImportState.Published,
                CreatedAt = time.GetUtcNow(),
                FileName = name,
                CourseId = imported.Course?.CourseId,
                Slug = imported.Course?.Slug,
                Version = imported.Course?.Version,
                Report = imported.Summary,
            };
        }
        catch (FolderInUseException inUse)
        {
            throw new RefusalException(
                409,
                "folderInUse",
                $"A server (process {inUse.Pid}) has the data folder {options.Data} open. Import through it: educate import '{path}' --server {ServerAddress.Of(options)} --token TOKEN");
        }
    }

    private static async Task PrintAsync(CourseImport import, TextWriter output)
    {
        if (import.Slug is { } slug)
        {
            await output.WriteLineAsync($"{(import.State is ImportState.Draft ? "Kept as a draft" : "Published")}: /learn/{slug}, version {import.Version}");
        }

        var report = import.Report!;
        await output.WriteLineAsync($"{report.Items} items, {report.Questions} questions");
        foreach (var (tag, count) in report.Blocks.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"  {tag,-24} {count.Found,6} found {count.Imported,6} imported {count.Named,6} named below");
        }

        foreach (var warning in report.Warnings)
        {
            await output.WriteLineAsync($"  {warning.Path}: {warning.Reason}");
        }
    }
}

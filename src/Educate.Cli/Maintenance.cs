using System.CommandLine;
using Educate.Server;
using Educate.Server.Learning;

namespace Educate.Cli;

/// <summary><c>educate migrate</c> and <c>educate doctor</c></summary>
internal static class Maintenance
{
    public static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database to this version. The server does so by itself when it starts.") { Settings.Data, Settings.Database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = EducateServer.Build(Settings.Read(parsed));
            using var folder = await app.PrepareAsync(cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync("The database is up to date.");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Doctor()
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Put right what differs." };
        var command = new Command("doctor", "Checks that counts, grades and last activities follow from what learners did.") { rebuild, Settings.Data, Settings.Database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = EducateServer.Build(Settings.Read(parsed));
            using var folder = await app.PrepareAsync(cancel);
            await using var scope = app.Services.CreateAsyncScope();
            var output = parsed.InvocationConfiguration.Output;
            var count = 0;
            await foreach (var difference in scope.ServiceProvider.GetRequiredService<LearningRebuild>().CheckAsync(parsed.GetValue(rebuild), cancel))
            {
                count++;
                await output.WriteLineAsync(difference.ToString());
            }

            await output.WriteLineAsync(count == 0 ? "Everything follows from what learners did." : $"{count} differences{(parsed.GetValue(rebuild) ? ", put right" : "; put them right with --rebuild")}.");
            return count == 0 || parsed.GetValue(rebuild) ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}

using System.Diagnostics;
using System.Globalization;
using Educate.Contracts;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Data;

public sealed class KilledProcessTests
{
    private const string Marker = "EDUCATE_TEST_WRITE_UNTIL_KILLED";
    private const int Writers = 16;
    private const int EnoughWrites = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_loses_no_write_that_it_acknowledged()
    {
        Assert.SkipWhen(EducateAppDatabase.Missing is not null, EducateAppDatabase.Missing ?? "");
        await using var database = await EducateAppDatabase.CreateAsync();

        var acknowledged = await WriteUntilKilledAsync(database);

        await using var services = database.Services(TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<EducateDb>().Set<LearnerRow>().Select(l => l.UserId).ToListAsync(Cancel);
        Assert.Empty(acknowledged.Except(stored));
    }

    /// <summary>Turns the program into the process that a test kills, when it was started as that.</summary>
    internal static async Task<bool> WriteForEverWhenAskedAsync()
    {
        if (Environment.GetEnvironmentVariable(Marker) is not { } folder)
        {
            return false;
        }

        await WriteForEverAsync(new DataOptions { Folder = folder, Postgres = Environment.GetEnvironmentVariable(Marker + "_AT") });
        return true;
    }

    private static async Task<List<UserId>> WriteUntilKilledAsync(EducateAppDatabase database)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Educate.Server.Tests")) { RedirectStandardOutput = true };
        start.Environment[Marker] = database.Options.Folder;
        start.Environment[Marker + "_AT"] = database.Options.Postgres;
        using var process = Process.Start(start)!;
        var acknowledged = new List<UserId>();
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            acknowledged.Add(UserId.Parse(line, CultureInfo.InvariantCulture));
            if (acknowledged.Count == EnoughWrites)
            {
                process.Kill();
            }
        }

        Assert.True(acknowledged.Count >= EnoughWrites, "The writing process ended by itself.");
        return acknowledged;
    }

    private static async Task WriteForEverAsync(DataOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEducateData(options).BuildServiceProvider();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            while (true)
            {
                var user = new UserId(Interlocked.Increment(ref next));
                await using var scope = services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<EducateDb>();
                db.Add(new LearnerRow { UserId = user, ExternalId = NewId.Hex(), FullName = "Somebody" });
                await db.SaveChangesAsync(CancellationToken.None);
                await Console.Out.WriteLineAsync(user.Value.ToString(CultureInfo.InvariantCulture));
            }
        }));
    }
}

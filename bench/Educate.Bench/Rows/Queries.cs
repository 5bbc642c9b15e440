using System.Diagnostics;
using Educate.Resources;
using Educate.Server;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Educate.Bench;

/// <summary>Counts the SQL that one request for memberships costs, with few courses on the page and with many, cold and warm.</summary>
internal sealed class Queries(BenchSettings settings, WorldFolder world) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private int _count;

    public async Task<Row> RunAsync()
    {
        using var listening = DiagnosticListener.AllListeners.Subscribe(this);
        var folder = world.Copy("queries");
        var counted = new List<string>();
        var (mostCold, mostWarm) = (0, 0);
        var file = new SqliteFile(new DataOptions { Folder = folder }.DatabaseFile);
        await using var app = EducateHost.Build(folder, adjust: services => services.Replace(ServiceDescriptor.Singleton(provider =>
        {
            provider.GetRequiredService<SqliteWriter>();
            return new LearnerVersions(() => Counted(file), keep: false);
        })));
        using var taken = await app.PrepareAsync(CancellationToken.None);
        foreach (var (user, limit) in new[] { (0, 1), (1, 5), (2, settings.Memberships) })
        {
            var cold = await CountAsync(app.Services, user, limit);
            var warm = await CountAsync(app.Services, user, limit);
            (mostCold, mostWarm) = (Math.Max(mostCold, cold), Math.Max(mostWarm, warm));
            counted.Add($"{limit} on the page: {cold} cold, {warm} warm");
        }

        return new Row("SQL queries of memberships with all includes, warm", string.Join("; ", counted), mostWarm, 1, true, "");
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategoryName)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value) => _count += value.Key == RelationalEventId.CommandExecuted.Name ? 1 : 0;

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";

    private async Task<int> CountAsync(IServiceProvider services, int number, int limit)
    {
        var before = _count;
        var caller = new Caller(WorldIds.User(number), ServerRoles.None, CredentialKind.PersonalToken, []);
        var target = Reads.Memberships + $"&limit={limit}";
        var reply = await services.GetRequiredService<InnerCalls>().SendAsync(new InnerRequest("GET", target, default, null), caller, CancellationToken.None);
        return reply.Status == 200 ? _count - before : throw new InvalidOperationException($"{target} was answered {reply.Status}.");
    }

    private SqliteConnection Counted(SqliteFile file)
    {
        _count++;
        return new SqliteConnection(file.ForReading);
    }
}

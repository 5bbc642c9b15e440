using System.Diagnostics;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

/// <summary>Counts the queries that EF Core sends to one server's database.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;
    private int _count;

    private QueryCount(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many queries the work made.</summary>
    public static async Task<int> OfAsync(EducateApp app, Func<Task> work)
    {
        var options = app.Services.GetRequiredService<DataOptions>();
        using var count = new QueryCount(options.Postgres is null ? options.Folder : new Npgsql.NpgsqlConnectionStringBuilder(options.Postgres).Database!);
        await work();
        return count._count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Connection.ConnectionString: { } connection } && connection.Contains(_database, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}

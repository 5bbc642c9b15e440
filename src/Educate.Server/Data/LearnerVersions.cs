using System.Collections.Concurrent;
using System.Data.Common;
using Educate.Contracts;

namespace Educate.Server.Data;

/// <summary>
/// Reads the version of a learner, which every write that touches the learner raises: the one question that lets a request answer from
/// memory. The only SQL written by hand on a hot path.
/// </summary>
public sealed class LearnerVersions : IAsyncDisposable
{
    private const string Question = "SELECT version FROM learners WHERE user_id = @learner";
    private readonly ConcurrentBag<Reader> _idle = [];
    private readonly Func<DbConnection> _open;
    private readonly bool _keep;

    // SQLite keeps connections with the prepared statement; Npgsql pools both itself.
    internal LearnerVersions(Func<DbConnection> open, bool keep)
    {
        _open = open;
        _keep = keep;
    }

    /// <summary>The learner's version as of now; null when there is no such learner.</summary>
    public ValueTask<long?> ReadAsync(UserId learner, CancellationToken cancel)
    {
        if (_keep)
        {
            var reader = _idle.TryTake(out var idle) ? idle : new Reader(_open());
            reader.Learner.Value = learner.Value;
            var version = (long?)reader.Command.ExecuteScalar();
            _idle.Add(reader);
            return ValueTask.FromResult(version);
        }

        return AskAsync(learner, cancel);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var reader))
        {
            await reader.Command.DisposeAsync();
            await reader.Connection.DisposeAsync();
        }
    }

    private async ValueTask<long?> AskAsync(UserId learner, CancellationToken cancel)
    {
        await using var connection = _open();
        await connection.OpenAsync(cancel);
        var reader = new Reader(connection);
        reader.Learner.Value = learner.Value;
        await using var command = reader.Command;
        return (long?)await command.ExecuteScalarAsync(cancel);
    }

    private sealed class Reader
    {
        public Reader(DbConnection connection)
        {
            Connection = connection;
            Command = connection.CreateCommand();
            Command.CommandText = Question;
            Learner = Command.CreateParameter();
            Learner.ParameterName = "@learner";
            Command.Parameters.Add(Learner);
        }

        public DbConnection Connection { get; }

        public DbCommand Command { get; }

        public DbParameter Learner { get; }
    }
}

using System.Data.Common;
using Educate.Contracts;

namespace Educate.Server.Data;

/// <summary>One unit of writing: the connection and transaction that all contexts of the unit share.</summary>
internal sealed class WriteUnit(DbConnection connection, DbTransaction transaction, LearnerTouch touch)
{
    private static readonly AsyncLocal<WriteUnit?> _current = new();
    private readonly HashSet<UserId> _touched = [];

    /// <summary>The unit that the running code is in, if any: it may have ended since, see <see cref="IsOpen"/>.</summary>
    public static WriteUnit? Current => _current.Value;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public bool IsOpen { get; private set; } = true;

    /// <summary>Runs a context's work on this unit's connection.</summary>
    public async Task<T> RunAsync<T>(EducateDb db, Func<CancellationToken, Task<T>> work)
    {
        _current.Value = this;
        db.Enter(this);
        try
        {
            return await work(CancellationToken.None);
        }
        finally
        {
            db.Leave();
        }
    }

    public Task TouchAsync(UserId learner) => _touched.Add(learner) ? touch.RunAsync(this, learner) : Task.CompletedTask;

    public void Close() => IsOpen = false;
}

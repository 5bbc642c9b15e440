using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Educate.Server.Data;

/// <summary>
/// The single writer of an SQLite database. Units queue; whatever waits runs one after the other, each inside a savepoint of its own, and is
/// committed together, so that many writers share one flush. A unit is answered after that commit and keeps its own success or failure.
/// </summary>
internal sealed partial class SqliteWriter : IWriteDoor, IAsyncDisposable
{
    private const int MostMembers = 256;

    /// <summary>For how long the units of one commit may run at most before it.</summary>
    private static readonly TimeSpan _longestRun = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Member> _waiting = Channel.CreateUnbounded<Member>(new UnboundedChannelOptions { SingleReader = true });
    private readonly LearnerTouch _touch = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _savepoint;
    private readonly SqliteCommand _release;
    private readonly SqliteCommand _rollback;
    private readonly int _mostMembers;
    private readonly TimeProvider _time;
    private readonly ILogger<SqliteWriter> _log;
    private readonly Task _loop;

    /// <param name="file">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where failed commits are told.</param>
    /// <param name="mostMembers">How many units at most share a commit; one for comparison in the benchmarks.</param>
    public SqliteWriter(SqliteFile file, TimeProvider time, ILogger<SqliteWriter> log, int mostMembers = MostMembers)
    {
        _mostMembers = mostMembers;
        _time = time;
        _log = log;
        _connection = file.OpenForWriting();
        _savepoint = Statement("SAVEPOINT unit");
        _release = Statement("RELEASE unit");
        _rollback = Statement("ROLLBACK TO unit; RELEASE unit");
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>How many commits there were, for tests and figures.</summary>
    public long Commits { get; private set; }

    public Task<T> RunAsync<T>(Func<WriteUnit, Task<T>> work, bool withSavepoint, EducateDb db, CancellationToken cancel)
    {
        var member = new Member<T>(work, withSavepoint, cancel);
        return _waiting.Writer.TryWrite(member)
            ? member.Answered
            : throw new ObjectDisposedException(nameof(SqliteWriter), "The server is stopping: nothing more is written.");
    }

    /// <summary>Writes what still waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _touch.Dispose();
        await _savepoint.DisposeAsync();
        await _release.DisposeAsync();
        await _rollback.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        var members = new List<Member>(_mostMembers);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            try
            {
                await CommitTogetherAsync(members);
                members.ForEach(m => m.Answer());
            }
            catch (SqliteException fault)
            {
                CommitFailed(fault, members.Count);
                members.ForEach(m => m.Fail(new NotStoredException(fault)));
            }

            members.Clear();
        }
    }

    private async Task CommitTogetherAsync(List<Member> members)
    {
        if (!TryTake(members))
        {
            return;
        }

        var began = _time.GetTimestamp();
        await using var transaction = _connection.BeginTransaction(deferred: false);
        do
        {
            await RunAsync(members[^1], transaction);
        }
        while (members.Count < _mostMembers && _time.GetElapsedTime(began) < _longestRun && TryTake(members));

        await transaction.CommitAsync(CancellationToken.None);
        Commits++;
    }

    private bool TryTake(List<Member> members)
    {
        while (_waiting.Reader.TryRead(out var member))
        {
            if (member.TryBegin())
            {
                members.Add(member);
                return true;
            }
        }

        return false;
    }

    private async Task RunAsync(Member member, SqliteTransaction transaction)
    {
        if (member.WithSavepoint)
        {
            Execute(_savepoint, transaction);
        }

        var began = _time.GetTimestamp();
        var unit = new WriteUnit(_connection, transaction, _touch);
        var succeeded = await member.RunAsync(unit);
        unit.Close();

        // A full disk or a read fault makes SQLite roll back the whole transaction, and with it the work of the members before this one.
        if (raw.sqlite3_get_autocommit(_connection.Handle) != 0)
        {
            throw new SqliteException("SQLite rolled the common transaction back.", raw.SQLITE_ABORT);
        }

        if (member.WithSavepoint)
        {
            Execute(succeeded ? _release : _rollback, transaction);
        }

        if (_time.GetElapsedTime(began) > _longestRun)
        {
            HeldTheWriter((long)_time.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private SqliteCommand Statement(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static void Execute(SqliteCommand command, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    [LoggerMessage(LogLevel.Error, "A commit of {Members} writes failed; all of them were answered as failed")]
    private partial void CommitFailed(Exception fault, int members);

    [LoggerMessage(LogLevel.Warning, "One write kept all others waiting for {Milliseconds} ms; do slow work before WriteAsync")]
    private partial void HeldTheWriter(long milliseconds);

    private abstract class Member(bool withSavepoint, CancellationToken cancel)
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public bool WithSavepoint => withSavepoint;

        /// <summary>False when the caller gave up while waiting: then nothing was done.</summary>
        public bool TryBegin()
        {
            if (!cancel.IsCancellationRequested)
            {
                return true;
            }

            GiveUp(cancel);
            return false;
        }

        /// <summary>Runs the work in the caller's execution context. False when it threw; the exception is kept for the answer.</summary>
        public Task<bool> RunAsync(WriteUnit unit)
        {
            if (_context is null)
            {
                return RunWorkAsync(unit);
            }

            var running = Task.FromResult(false);
            ExecutionContext.Run(_context, _ => running = RunWorkAsync(unit), null);
            return running;
        }

        public abstract void Answer();

        public abstract void Fail(Exception fault);

        protected abstract void GiveUp(CancellationToken cancel);

        protected abstract Task<bool> RunWorkAsync(WriteUnit unit);
    }

    private sealed class Member<T>(Func<WriteUnit, Task<T>> work, bool withSavepoint, CancellationToken cancel) : Member(withSavepoint, cancel)
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _fault;
        private T? _result;

        public Task<T> Answered => _answer.Task;

        public override void Answer()
        {
            if (_fault is null)
            {
                _answer.TrySetResult(_result!);
            }
            else
            {
                _answer.TrySetException(_fault);
            }
        }

        public override void Fail(Exception fault) => _answer.TrySetException(_fault ?? fault);

        protected override void GiveUp(CancellationToken cancel) => _answer.TrySetCanceled(cancel);

        protected override async Task<bool> RunWorkAsync(WriteUnit unit)
        {
            try
            {
                _result = await work(unit);
                return true;
            }
            catch (Exception fault) when (Keep(fault))
            {
                return false;
            }
        }

        private bool Keep(Exception fault)
        {
            _fault = fault;
            return true;
        }
    }
}

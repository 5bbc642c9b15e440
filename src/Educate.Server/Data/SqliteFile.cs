using Microsoft.Data.Sqlite;

namespace Educate.Server.Data;

/// <summary>The SQLite database file and the ways to open it.</summary>
internal sealed class SqliteFile(string path)
{
    private const int BusySeconds = 5;

    /// <summary>For migrations, before anybody else opens the file.</summary>
    public string ForMigrations => Text(SqliteOpenMode.ReadWriteCreate, pooling: false);

    /// <summary>For everything but the writer: a change that goes past <see cref="EducateDb.WriteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/> is refused by SQLite.</summary>
    public string ForReading => Text(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>The writer's connection: an acknowledged write survives a power cut.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(Text(SqliteOpenMode.ReadWriteCreate, pooling: false));
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = $"""
            PRAGMA busy_timeout = {BusySeconds * 1000};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            """;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A connection for reading, opened.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(ForReading);
        connection.Open();
        return connection;
    }

    /// <summary>Closes the pooled connections, so that the file may be moved or deleted.</summary>
    public void ClosePool()
    {
        using var any = new SqliteConnection(ForReading);
        SqliteConnection.ClearPool(any);
    }

    private string Text(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = pooling, DefaultTimeout = BusySeconds }.ToString();
}

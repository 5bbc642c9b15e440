using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Data;

/// <summary>On PostgreSQL each unit is a transaction on its context's own connection: the engine itself commits waiting ones together.</summary>
internal sealed class PostgresWriter : IWriteDoor
{
    public async Task<T> RunAsync<T>(Func<WriteUnit, Task<T>> work, bool withSavepoint, EducateDb db, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            using var touch = new LearnerTouch();
            var unit = new WriteUnit(connection, transaction, touch);
            try
            {
                var result = await work(unit);
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            finally
            {
                unit.Close();
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

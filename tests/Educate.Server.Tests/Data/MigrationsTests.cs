using Educate.Server.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Data;

public sealed class MigrationsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_make_the_model_as_it_is()
    {
        Assert.SkipWhen(EducateAppDatabase.Missing is not null, EducateAppDatabase.Missing ?? "");
        await using var database = await EducateAppDatabase.CreateEmptyAsync();
        await using var services = database.Services(TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EducateDb>();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run eng/add-migration NAME (before the first release: eng/reset-migrations).");
        await services.MigrateAsync(Cancel);
        await services.MigrateAsync(Cancel);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task Narrow_tables_stay_without_row_ids_when_a_migration_rebuilds_them()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Cancel);
        await using var before = new Before(connection);
        await using var after = new After(connection);

        await MigrateAsync(null, before);
        var made = await TableSqlAsync(connection);
        await MigrateAsync(before, after);
        var rebuilt = await TableSqlAsync(connection);

        Assert.EndsWith("WITHOUT ROWID", made, StringComparison.Ordinal);
        Assert.EndsWith("WITHOUT ROWID", rebuilt, StringComparison.Ordinal);
        Assert.NotEqual(made, rebuilt);
    }

    private static async Task MigrateAsync(DbContext? from, DbContext to)
    {
        var model = to.GetService<IDesignTimeModel>().Model;
        var operations = to.GetService<IMigrationsModelDiffer>().GetDifferences(
            from?.GetService<IDesignTimeModel>().Model.GetRelationalModel(), model.GetRelationalModel());
        foreach (var command in to.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            await to.Database.ExecuteSqlRawAsync(command.CommandText, Cancel);
        }
    }

    private static async Task<string> TableSqlAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE name = 'narrow'";
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private abstract class Versions(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlite(connection).ReplaceService<IMigrationsSqlGenerator, SqliteTableSql>();
    }

    private sealed class Before(SqliteConnection connection) : Versions(connection)
    {
        protected override void OnModelCreating(ModelBuilder model) =>
            model.Entity<Narrow>().WithoutRowId().ToTable("narrow").HasKey(n => n.Id);
    }

    // SQLite cannot change a column, so that EF makes the table anew under another name.
    private sealed class After(SqliteConnection connection) : Versions(connection)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Narrow>().WithoutRowId().ToTable("narrow").HasKey(n => n.Id);
            model.Entity<Narrow>().Property(n => n.Text).IsRequired().HasDefaultValue("none");
        }
    }

    private sealed class Narrow
    {
        public required string Id { get; init; }

        public string? Text { get; init; }
    }
}

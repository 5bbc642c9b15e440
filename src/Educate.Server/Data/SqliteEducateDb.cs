using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Educate.Server.Data;

/// <summary>The database as one SQLite file in the data folder.</summary>
internal sealed class SqliteEducateDb(DbContextOptions<SqliteEducateDb> options, SqliteWriter? writer = null) : EducateDb(options)
{
    private protected override IWriteDoor Door =>
        writer ?? throw new InvalidOperationException("This context was made for migrations; it cannot write.");

    /// <summary>What every way of making this context has in common.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention()
        .ReplaceService<IMigrationsSqlGenerator, SqliteTableSql>();

    /// <summary>Brings a file to this version of the model. Nobody else may have it open.</summary>
    public static async Task MigrateAsync(SqliteFile file, CancellationToken cancel)
    {
        var options = new DbContextOptionsBuilder<SqliteEducateDb>();
        Configure(options, file.ForMigrations);
        await using var db = new SqliteEducateDb(options.Options);
        await db.Database.MigrateAsync(cancel);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<ToUnixMilliseconds>();
    }

    // SQLite cannot order DateTimeOffset otherwise.
    private sealed class ToUnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<SqliteEducateDb>
    {
        public SqliteEducateDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteEducateDb>();
            Configure(options, "Data Source=:memory:");
            return new SqliteEducateDb(options.Options);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Educate.Server.Data;

/// <summary>The database in a PostgreSQL server.</summary>
internal sealed class PostgresEducateDb(DbContextOptions<PostgresEducateDb> options, PostgresWriter? writer = null) : EducateDb(options)
{
    private protected override IWriteDoor Door =>
        writer ?? throw new InvalidOperationException("This context was made for migrations; it cannot write.");

    /// <summary>What every way of making this context has in common.</summary>
    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, postgres => postgres.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<ToUtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var numbered in modelBuilder.Model.GetEntityTypes())
        {
            if (numbered.FindAnnotation(TableMappings.FirstIdAnnotation)?.Value is int first)
            {
                numbered.FindPrimaryKey()!.Properties[0].SetIdentityStartValue(first);
            }
        }
    }

    // timestamptz takes UTC only, and keeps microseconds where the other engine keeps milliseconds.
    private sealed class ToUtcMilliseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()),
        time => time);

    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<PostgresEducateDb>
    {
        public PostgresEducateDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgresEducateDb>();
            Configure(options, NpgsqlDataSource.Create("Host=localhost"));
            return new PostgresEducateDb(options.Options);
        }
    }
}

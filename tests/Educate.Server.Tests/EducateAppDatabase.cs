using System.Globalization;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Educate.Server.Tests;

/// <summary>
/// A database of one's own, copied from a template that is migrated once in a run. <c>EDUCATE_TEST_DATABASE</c> chooses the engine
/// (<c>sqlite</c>, or <c>postgres</c> at the server that <c>EDUCATE_TEST_POSTGRES</c> names).
/// </summary>
internal sealed class EducateAppDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<EducateAppDatabase>> _template = new(MakeTemplateAsync);
    private static int _made;

    private EducateAppDatabase(DataOptions options) => Options = options;

    public static bool IsPostgres => Environment.GetEnvironmentVariable("EDUCATE_TEST_DATABASE") == "postgres";

    public DataOptions Options { get; }

    private static string? Server => Environment.GetEnvironmentVariable("EDUCATE_TEST_POSTGRES");

    /// <summary>Why no database can be had; null when it can.</summary>
    public static string? Missing => IsPostgres && string.IsNullOrEmpty(Server)
        ? "EDUCATE_TEST_DATABASE asks for PostgreSQL, but EDUCATE_TEST_POSTGRES names no server."
        : null;

    public static async Task<EducateAppDatabase> CreateAsync()
    {
        var template = await _template.Value;
        var made = New();
        if (IsPostgres)
        {
            await OnServerAsync($"CREATE DATABASE \"{NameOf(made)}\" TEMPLATE \"{NameOf(template)}\"");
        }
        else
        {
            File.Copy(template.Options.DatabaseFile, made.Options.DatabaseFile);
        }

        return made;
    }

    /// <summary>A database without any table yet.</summary>
    public static async Task<EducateAppDatabase> CreateEmptyAsync()
    {
        var made = New();
        if (IsPostgres)
        {
            await OnServerAsync($"CREATE DATABASE \"{NameOf(made)}\"");
        }

        return made;
    }

    /// <summary>The services of <c>AddEducateData</c> over this database.</summary>
    public ServiceProvider Services(TimeProvider time) =>
        new ServiceCollection().AddLogging().AddSingleton(time).AddEducateData(Options).BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{NameOf(this)}\" WITH (FORCE)");
        }
        else
        {
            new SqliteFile(Options.DatabaseFile).ClosePool();
        }

        Directory.Delete(Options.Folder, recursive: true);
    }

    private static async Task<EducateAppDatabase> MakeTemplateAsync()
    {
        var template = await CreateEmptyAsync();
        await using (var services = template.Services(TimeProvider.System))
        {
            await MakeTablesAsync(services);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return template;
    }

    // While a model is being changed its migration is not there yet: a test of its own says so, the others go on.
    private static async Task MakeTablesAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EducateDb>();
        if (!db.Database.HasPendingModelChanges())
        {
            await services.MigrateAsync(CancellationToken.None);
        }
        else if (IsPostgres)
        {
            await db.Database.EnsureCreatedAsync();
        }
        else
        {
            var options = services.GetRequiredService<DataOptions>();
            var builder = new DbContextOptionsBuilder<SqliteEducateDb>();
            SqliteEducateDb.Configure(builder, new SqliteFile(options.DatabaseFile).ForMigrations);
            await using var made = new SqliteEducateDb(builder.Options);
            await made.Database.EnsureCreatedAsync();
        }
    }

    private static EducateAppDatabase New()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"educate_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}");
        var folder = Directory.CreateTempSubdirectory(name + "_").FullName;
        return new EducateAppDatabase(new DataOptions
        {
            Folder = folder,
            Postgres = IsPostgres ? new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString() : null,
        });
    }

    private static string NameOf(EducateAppDatabase database) => new NpgsqlConnectionStringBuilder(database.Options.Postgres).Database!;

    private static async Task OnServerAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Pooling = false });
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Educate.Server.Data;

/// <summary>Puts the database into a server.</summary>
public static class DataSetup
{
    /// <summary>Adds <see cref="EducateDb"/>, its writer and what else is kept in it. <see cref="MigrateAsync"/> must run before the first use.</summary>
    public static IServiceCollection AddEducateData(this IServiceCollection services, DataOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (options.Postgres is { } connection)
        {
            AddPostgres(services, connection);
        }
        else
        {
            AddSqlite(services, new SqliteFile(options.DatabaseFile));
        }

        services.AddDataProtection().SetApplicationName("educate").PersistKeysToDbContext<EducateDb>();
        return services;
    }

    /// <summary>Brings the database to this version of the model; makes it when there is none.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<DataOptions>();
        if (options.Postgres is not null)
        {
            await scope.ServiceProvider.GetRequiredService<EducateDb>().Database.MigrateAsync(cancel);
            return;
        }

        Directory.CreateDirectory(options.Folder);
        await SqliteEducateDb.MigrateAsync(new SqliteFile(options.DatabaseFile), cancel);
    }

    private static void AddSqlite(IServiceCollection services, SqliteFile file)
    {
        services.AddSingleton(file);
        services.AddSingleton<SqliteWriter>();
        services.AddDbContext<EducateDb, SqliteEducateDb>(
            context => SqliteEducateDb.Configure(context, file.ForReading), optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<SqliteWriter>(); // Who reads first needs the files that the writer makes.
            return new LearnerVersions(file.OpenForReading, keep: true);
        });
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 100 : settings.MaxAutoPrepare;
        services.AddSingleton(_ => NpgsqlDataSource.Create(settings));
        services.AddSingleton<PostgresWriter>();
        services.AddDbContext<EducateDb, PostgresEducateDb>(
            (provider, context) => PostgresEducateDb.Configure(context, provider.GetRequiredService<NpgsqlDataSource>()),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton(provider =>
            new LearnerVersions(provider.GetRequiredService<NpgsqlDataSource>().CreateConnection, keep: false));
    }
}

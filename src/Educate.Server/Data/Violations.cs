using Educate.Resources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SQLitePCL;

namespace Educate.Server.Data;

/// <summary>Turns what the database refuses into what the caller is told.</summary>
internal static class Violations
{
    /// <summary>The refusal that a violated unique index or key was declared with; null for every other fault.</summary>
    public static RefusalException? Translate(Exception fault, IModel model)
    {
        var annotation = (fault as DbUpdateException)?.InnerException switch
        {
            SqliteException sqlite => Find(sqlite, model),
            PostgresException postgres => Find(postgres, model),
            _ => fault switch
            {
                SqliteException sqlite => Find(sqlite, model),
                PostgresException postgres => Find(postgres, model),
                _ => null,
            },
        };
        if (annotation?.Split('\n') is [var code, var message])
        {
            return Refusal.Conflict(message, code);
        }

        return fault is DbUpdateConcurrencyException
            ? Refusal.Conflict("Somebody else changed it meanwhile. Read it again and repeat the change.", "changedMeanwhile")
            : null;
    }

    // SQLite names the columns: "UNIQUE constraint failed: courses.slug, courses.run".
    private static string? Find(SqliteException fault, IModel model)
    {
        const string Marker = "UNIQUE constraint failed: ";
        if (fault.SqliteExtendedErrorCode is not (raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
            || fault.Message.IndexOf(Marker, StringComparison.Ordinal) is var at && at < 0)
        {
            return null;
        }

        var columns = fault.Message[(at + Marker.Length)..].TrimEnd('.', '\'').Split(", ");
        return Candidates(model).FirstOrDefault(c => c.Columns.SequenceEqual(columns)).Refusal;
    }

    private static string? Find(PostgresException fault, IModel model) =>
        fault.SqlState == PostgresErrorCodes.UniqueViolation
            ? Candidates(model).FirstOrDefault(c => c.Name == fault.ConstraintName).Refusal
            : null;

    private static IEnumerable<(string? Name, IEnumerable<string> Columns, string Refusal)> Candidates(IModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
            foreach (var index in type.GetIndexes())
            {
                if (index.FindAnnotation(TableMappings.RefusalAnnotation)?.Value is string refusal)
                {
                    yield return (index.GetDatabaseName(), Columns(index.Properties, table), refusal);
                }
            }

            foreach (var key in type.GetKeys())
            {
                if (key.FindAnnotation(TableMappings.RefusalAnnotation)?.Value is string refusal)
                {
                    yield return (key.GetName(), Columns(key.Properties, table), refusal);
                }
            }
        }
    }

    private static IEnumerable<string> Columns(IReadOnlyList<IReadOnlyProperty> properties, StoreObjectIdentifier table) =>
        properties.Select(property => $"{table.Name}.{property.GetColumnName(table)}");
}

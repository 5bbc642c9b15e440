using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Educate.Server.Data;

/// <summary>
/// Writes what EF Core has no word for into <c>CREATE TABLE</c> on SQLite: <c>WITHOUT ROWID</c>, and the first number of generated ids.
/// Also when EF rebuilds a table under a temporary name.
/// </summary>
internal sealed class SqliteTableSql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string TemporaryPrefix = "ef_temp_";

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var name = operation.Name.StartsWith(TemporaryPrefix, StringComparison.Ordinal) ? operation.Name[TemporaryPrefix.Length..] : operation.Name;
        var mapped = model?.GetEntityTypes().FirstOrDefault(type => type.GetTableName() == name);
        if (mapped?.FindAnnotation(TableMappings.WithoutRowIdAnnotation) is not null)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (!terminate)
        {
            return;
        }

        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
        if (mapped?.FindAnnotation(TableMappings.FirstIdAnnotation)?.Value is int first)
        {
            var quoted = $"'{operation.Name}'";
            builder.Append(FormattableString.Invariant($"INSERT INTO sqlite_sequence (name, seq) VALUES ({quoted}, {first - 1})"));
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}

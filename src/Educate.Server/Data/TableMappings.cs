using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Data;

/// <summary>What mappings of rows may say beyond EF Core's own words.</summary>
public static class TableMappings
{
    internal const string WithoutRowIdAnnotation = "Educate:WithoutRowId";
    internal const string FirstIdAnnotation = "Educate:FirstId";
    internal const string RefusalAnnotation = "Educate:Refusal";

    /// <summary>Keeps the rows of this table in the order of their primary key on SQLite. For narrow rows (under 200 bytes) only.</summary>
    public static EntityTypeBuilder<TRow> WithoutRowId<TRow>(this EntityTypeBuilder<TRow> table)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.HasAnnotation(WithoutRowIdAnnotation, true);
    }

    /// <summary>A violation of this unique index is a refusal (409) with this code and sentence: the database is the judge, nobody checks before.</summary>
    public static IndexBuilder<TRow> RefusedAs<TRow>(this IndexBuilder<TRow> index, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(index);
        return (IndexBuilder<TRow>)index.HasAnnotation(RefusalAnnotation, $"{code}\n{message}");
    }

    /// <summary>A second row with the same primary key is a refusal (409) with this code and sentence.</summary>
    public static KeyBuilder RefusedAs(this KeyBuilder key, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.HasAnnotation(RefusalAnnotation, $"{code}\n{message}");
    }

    /// <summary>An integer that the database gives out, from <paramref name="first"/> upwards, never the same one twice.</summary>
    public static EntityTypeBuilder<TRow> NumberedFrom<TRow>(this EntityTypeBuilder<TRow> table, Expression<Func<TRow, int>> property, int first)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Property(property).ValueGeneratedOnAdd();
        return table.HasAnnotation(FirstIdAnnotation, first);
    }
}

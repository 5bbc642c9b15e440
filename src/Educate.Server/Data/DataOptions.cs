namespace Educate.Server.Data;

/// <summary>Where an installation keeps what it knows.</summary>
public sealed record DataOptions
{
    /// <summary>The data folder: the SQLite database, assets and settings. Made when it is absent.</summary>
    public required string Folder { get; init; }

    /// <summary>A PostgreSQL connection string; without one the database is a file in <see cref="Folder"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>The SQLite database in the data folder.</summary>
    public string DatabaseFile => Path.Combine(Folder, "educate.db");
}

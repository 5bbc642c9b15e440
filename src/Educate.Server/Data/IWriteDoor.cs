namespace Educate.Server.Data;

/// <summary>Where units of writing wait and are committed. One per database and process.</summary>
internal interface IWriteDoor
{
    /// <summary>
    /// Runs one unit and returns after its commit. Without a savepoint the work must leave nothing behind when it throws, as a single
    /// <c>SaveChanges</c> does.
    /// </summary>
    Task<T> RunAsync<T>(Func<WriteUnit, Task<T>> work, bool withSavepoint, EducateDb db, CancellationToken cancel);
}

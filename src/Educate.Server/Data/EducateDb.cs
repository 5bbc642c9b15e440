using System.Data.Common;
using Educate.Contracts;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Data;

/// <summary>
/// The database of an installation, the same model on both engines. Queries do not track unless they say <c>AsTracking</c>.
/// Every change goes through <see cref="WriteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>.
/// </summary>
/// <remarks>Rows and their mappings live in the areas, as <see cref="IEntityTypeConfiguration{T}"/>, and are found by the assembly.</remarks>
public abstract class EducateDb : DbContext, IDataProtectionKeyContext
{
    private WriteUnit? _unit;
    private DbConnection? _own;

    private protected EducateDb(DbContextOptions options)
        : base(options) => ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

    /// <summary>Whether this context is inside a unit of writing, so that what it saves is committed with that unit.</summary>
    public bool IsWriting => _unit is { IsOpen: true };

    /// <summary>The connection of the unit that this context is in, for statements written by hand.</summary>
    internal WriteUnit Unit => _unit is { IsOpen: true } unit ? unit : throw new InvalidOperationException("This may only be done inside WriteAsync.");

    DbSet<DataProtectionKey> IDataProtectionKeyContext.DataProtectionKeys => Set<DataProtectionKey>();

    private protected abstract IWriteDoor Door { get; }

    /// <summary>
    /// Runs <paramref name="work"/> (load, change, save, <c>ExecuteUpdate</c>) as one unit and returns after its commit is on disk. All of it
    /// is stored or, when it throws, nothing. Inside another unit it joins that one. Once begun it is not cancelled.
    /// </summary>
    /// <remarks>A unit keeps every other writer waiting on SQLite: do slow things (hashing, files, the network) before it.</remarks>
    public Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(work, withSavepoint: true, cancel);
    }

    /// <summary>As <see cref="WriteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>, for work without a result.</summary>
    public Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(
            async inner =>
            {
                await work(inner);
                return true;
            },
            withSavepoint: true,
            cancel);
    }

    /// <summary>
    /// As <see cref="WriteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>, for changes to what one learner owns: the learner's
    /// version is raised first, which on PostgreSQL also keeps two writes for the same learner apart.
    /// </summary>
    public Task<T> WriteAsync<T>(UserId learner, Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(
            async inner =>
            {
                await TouchLearnerAsync(learner);
                return await work(inner);
            },
            withSavepoint: true,
            cancel);
    }

    /// <summary>
    /// Raises the version of a learner whose rows this unit changes, so that nobody goes on using what they remember of that learner.
    /// Once per unit is enough; more do no harm. Only inside <c>WriteAsync</c>.
    /// </summary>
    public Task TouchLearnerAsync(UserId learner) => Unit.TouchAsync(learner);

    /// <summary>Saves as a part of the unit that this context is in, or as a unit of its own.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges())
        {
            return 0;
        }

        if (IsWriting)
        {
            return await SaveWithinAsync(acceptAllChangesOnSuccess);
        }

        // Accepted only after the commit: who is told that it failed may repair and save again.
        var saved = await WriteAsync(_ => SaveWithinAsync(accept: false), withSavepoint: false, cancellationToken);
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    /// <summary>For libraries that only know this one, such as the key ring: the same as the asynchronous form, waiting.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EducateDb).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => IdConversions.Add(configurationBuilder);

    internal void Enter(WriteUnit unit)
    {
        _own = Database.GetDbConnection();
        Database.SetDbConnection(unit.Connection);
        Database.UseTransaction(unit.Transaction);
        _unit = unit;
    }

    internal void Leave()
    {
        _unit = null;
        Database.UseTransaction(null);
        Database.SetDbConnection(_own, contextOwnsConnection: true);
        _own = null;
    }

    private async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, bool withSavepoint, CancellationToken cancel)
    {
        if (IsWriting)
        {
            return await work(CancellationToken.None);
        }

        if (WriteUnit.Current is { IsOpen: true } outer)
        {
            return await outer.RunAsync(this, work);
        }

        try
        {
            return await Door.RunAsync(unit => unit.RunAsync(this, work), withSavepoint, this, cancel);
        }
        catch (Exception fault) when (Violations.Translate(fault, Model) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            if (withSavepoint)
            {
                ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> SaveWithinAsync(bool accept)
    {
        foreach (var entry in ChangeTracker.Entries<ILearnerOwned>().Where(e => e.State is not EntityState.Unchanged).ToList())
        {
            await TouchLearnerAsync(entry.Entity.UserId);
        }

        try
        {
            return await base.SaveChangesAsync(accept, CancellationToken.None);
        }
        catch (Exception fault) when (Violations.Translate(fault, Model) is { } refusal)
        {
            throw refusal;
        }
    }
}

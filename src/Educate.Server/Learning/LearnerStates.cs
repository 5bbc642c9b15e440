using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Learning;

/// <summary>
/// Hands out what was recorded for a learner. It is kept in memory and checked on each request by one read of the learner's version, so it
/// is never out of date, with several processes too.
/// </summary>
public sealed class LearnerStates(IServiceScopeFactory scopes, LearnerVersions versions, LearnerClocks clocks) : IDisposable
{
    /// <summary>How many stored rows all states together may hold; about 100 bytes each.</summary>
    private const int RowsKept = 1_000_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = RowsKept, CompactionPercentage = 0.1 });

    // Compiled for this host's model; a static one would mix the engines of two hosts in one process.
    private readonly Func<EducateDb, UserId, Task<LearnerRow?>> _learner =
        EF.CompileAsyncQuery((EducateDb db, UserId user) => db.Set<LearnerRow>().FirstOrDefault(l => l.UserId == user));

    private readonly Func<EducateDb, UserId, IAsyncEnumerable<MembershipRow>> _memberships =
        EF.CompileAsyncQuery((EducateDb db, UserId user) => db.Set<MembershipRow>().Where(m => m.UserId == user));

    private readonly Func<EducateDb, UserId, IAsyncEnumerable<ScheduleRow>> _schedules =
        EF.CompileAsyncQuery((EducateDb db, UserId user) => db.Set<ScheduleRow>().Where(s => s.UserId == user));

    private readonly Func<EducateDb, UserId, IAsyncEnumerable<ItemStateRow>> _items =
        EF.CompileAsyncQuery((EducateDb db, UserId user) => db.Set<ItemStateRow>().Where(s => s.UserId == user));

    private readonly Func<EducateDb, UserId, IAsyncEnumerable<CourseWatchRow>> _watches =
        EF.CompileAsyncQuery((EducateDb db, UserId user) => db.Set<CourseWatchRow>().Where(w => w.UserId == user));

    /// <summary>What was recorded for a learner until now.</summary>
    /// <exception cref="RefusalException">401: there is no such person any more.</exception>
    public async ValueTask<LearnerState> GetAsync(UserId user, CancellationToken cancel)
    {
        var version = await versions.ReadAsync(user, cancel);
        if (_kept.TryGetValue(user, out LearnerState? known) && known!.Version == version)
        {
            return known;
        }

        var state = await LoadAsync(user, cancel);
        using var entry = _kept.CreateEntry(user);
        entry.Value = state;
        entry.Size = state.Size;
        return state;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    /// <summary>Reads until the version is the same before and after: then nothing changed between the queries.</summary>
    private async Task<LearnerState> LoadAsync(UserId user, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EducateDb>();
        while (true)
        {
            var learner = await _learner(db, user) ?? throw Refusal.Unauthorized("This account does not exist any more.");
            var memberships = await ListAsync(_memberships(db, user), cancel);
            var schedules = (await ListAsync(_schedules(db, user), cancel)).ToDictionary(s => s.CourseId);
            var items = (await ListAsync(_items(db, user), cancel)).ToLookup(s => s.CourseId, s => KeyValuePair.Create(s.ItemId, s.Read()));
            var watches = await ListAsync(_watches(db, user), cancel);
            if (await versions.ReadAsync(user, cancel) != learner.Version)
            {
                continue;
            }

            var clock = clocks.Of(learner.Zone);
            var courses = memberships
                .OrderByDescending(m => m.EnrolledAt)
                .ThenBy(m => m.CourseId)
                .Select(m => new LearnerCourse(m, schedules.GetValueOrDefault(m.CourseId), [.. items[m.CourseId]], clock));
            var watched = watches.OrderByDescending(w => w.CreatedAt).Select(w => new CourseWatch { Id = new(user, w.CourseId), CreatedAt = w.CreatedAt });
            return new LearnerState(user, learner.Version, clock, [.. courses], [.. watched]);
        }
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            list.Add(row);
        }

        return list;
    }
}

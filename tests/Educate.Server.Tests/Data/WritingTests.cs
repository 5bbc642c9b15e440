using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Educate.Server.Tests.Data;

public sealed class WritingTests : IAsyncLifetime
{
    private EducateAppDatabase _database = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(EducateAppDatabase.Missing is not null, EducateAppDatabase.Missing ?? "");
        _database = await EducateAppDatabase.CreateAsync();
        _services = _database.Services(new FakeTimeProvider());
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_a_unit_saved_is_there_after_it()
    {
        await InDbAsync(db => AddAsync(db, 7));

        Assert.Equal("Learner 7", await InDbAsync(db => db.Set<LearnerRow>().Select(l => l.FullName).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Writers_that_wait_together_are_committed_together()
    {
        Assert.SkipWhen(EducateAppDatabase.IsPostgres, "PostgreSQL itself commits waiting transactions together.");
        var gate = new TaskCompletionSource();
        var first = InDbAsync(db => db.WriteAsync(_ => gate.Task, Cancel));

        var others = Enumerable.Range(1, 40).Select(n => InDbAsync(db => AddAsync(db, n))).ToList();
        gate.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.InRange(_services.GetRequiredService<SqliteWriter>().Commits, 1, 4);
        Assert.Equal(40, await CountAsync());
    }

    [Fact]
    public async Task A_unit_that_fails_takes_nobody_with_it()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => InDbAsync(async db =>
        {
            var failure = await Record.ExceptionAsync(() => db.WriteAsync(
                async cancel =>
                {
                    await AddAsync(db, n);
                    return n % 2 == 0 ? throw new InvalidOperationException("even") : n;
                },
                Cancel));
            return failure is null;
        })));

        Assert.Equal(10, outcomes.Count(stored => stored));
        Assert.Equal(10, await CountAsync());
    }

    [Fact]
    public async Task A_unit_inside_a_unit_shares_its_fate()
    {
        await InDbAsync(db => Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(
            async cancel =>
            {
                await db.WriteAsync(_ => AddAsync(db, 1), cancel);
                await InDbAsync(another => AddAsync(another, 2));
                throw new InvalidOperationException("the outer one fails");
            },
            Cancel)));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_context_reads_and_writes_again_after_a_unit()
    {
        await InDbAsync(async db =>
        {
            await AddAsync(db, 1);
            Assert.Equal(1, await db.Set<LearnerRow>().CountAsync(Cancel));
            await AddAsync(db, 2);
            Assert.Equal(2, await db.Set<LearnerRow>().CountAsync(Cancel));
        });
    }

    [Fact]
    public async Task A_unit_sees_what_it_wrote_and_others_do_not_before_its_end()
    {
        var seen = await InDbAsync(db => db.WriteAsync(
            async cancel =>
            {
                await AddAsync(db, 1);
                var inside = await db.Set<LearnerRow>().CountAsync(cancel);
                var flow = ExecutionContext.SuppressFlow();
                var outside = Task.Run(CountAsync, cancel);
                flow.Undo();
                return (inside, await outside);
            },
            Cancel));

        Assert.Equal((1, 0), seen);
    }

    [Fact]
    public async Task Who_gave_up_while_waiting_has_written_nothing()
    {
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            InDbAsync(db => db.WriteAsync(_ => AddAsync(db, 1), givenUp.Token)));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_taken_address_is_a_refusal_with_the_code_of_its_index()
    {
        await InDbAsync(db => AddAccountAsync(db, "ADA@EXAMPLE.ORG"));

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => InDbAsync(db => AddAccountAsync(db, "ADA@EXAMPLE.ORG")));

        Assert.Equal((409, "emailTaken"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task User_ids_begin_above_a_million()
    {
        await InDbAsync(db => AddAccountAsync(db, "A@EXAMPLE.ORG"));
        await InDbAsync(db => AddAccountAsync(db, "B@EXAMPLE.ORG"));

        var ids = await InDbAsync(db => db.Set<Account>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(Cancel));

        Assert.Equal([1_000_001, 1_000_002], ids);
    }

    [Fact]
    public async Task Touching_a_learner_raises_the_version_once_in_a_unit()
    {
        var versions = _services.GetRequiredService<LearnerVersions>();
        await InDbAsync(db => AddAsync(db, 7));
        var before = await versions.ReadAsync(new UserId(7), Cancel);

        await InDbAsync(db => db.WriteAsync(
            new UserId(7),
            async cancel =>
            {
                await db.TouchLearnerAsync(new UserId(7));
                var row = await db.Set<LearnerRow>().AsTracking().SingleAsync(cancel);
                row.FullName = "Another";
                return await db.SaveChangesAsync(cancel);
            },
            Cancel));

        Assert.Equal(before + 1, await versions.ReadAsync(new UserId(7), Cancel));
        Assert.Null(await versions.ReadAsync(new UserId(8), Cancel));
    }

    [Fact]
    public async Task Saving_what_a_learner_owns_raises_the_version_by_itself()
    {
        var versions = _services.GetRequiredService<LearnerVersions>();
        await InDbAsync(db => AddAsync(db, 7));
        var before = await versions.ReadAsync(new UserId(7), Cancel);

        await InDbAsync(async db =>
        {
            var row = await db.Set<LearnerRow>().AsTracking().SingleAsync(Cancel);
            row.Zone = "Europe/Oslo";
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(before + 1, await versions.ReadAsync(new UserId(7), Cancel));
    }

    private static Task<int> AddAsync(EducateDb db, int learner)
    {
        db.Add(new LearnerRow { UserId = new UserId(learner), ExternalId = NewId.Hex(), FullName = $"Learner {learner}" });
        return db.SaveChangesAsync(Cancel);
    }

    private static Task<int> AddAccountAsync(EducateDb db, string email)
    {
        db.Add(new Account { UserName = email, NormalizedUserName = email, CreatedAt = DateTimeOffset.UnixEpoch });
        return db.SaveChangesAsync(Cancel);
    }

    private Task<int> CountAsync() => InDbAsync(db => db.Set<LearnerRow>().CountAsync(Cancel));

    private async Task<T> InDbAsync<T>(Func<EducateDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<EducateDb>());
    }

    private async Task InDbAsync(Func<EducateDb, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<EducateDb>());
    }
}

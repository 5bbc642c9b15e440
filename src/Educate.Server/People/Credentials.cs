using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.People;

/// <summary>Issues, checks and revokes cookies and personal tokens.</summary>
internal sealed class Credentials(EducateDb db, CredentialCache cache, TimeProvider time)
{
    /// <summary>A sign-in ends when it was not used for so long.</summary>
    public static readonly TimeSpan CookieLife = TimeSpan.FromDays(30);

    private static readonly TimeSpan _seenPrecision = TimeSpan.FromDays(1);

    private static readonly Func<EducateDb, UserId, byte[], int, IAsyncEnumerable<Found>> _find = EF.CompileAsyncQuery(
        (EducateDb db, UserId owner, byte[] hash, int account) =>
            from credential in db.Set<CredentialRow>()
            where credential.UserId == owner && credential.Hash == hash
            from holder in db.Set<Account>()
            where holder.Id == account
            select new Found(credential.Kind, credential.ExpiresAt, credential.SeenAt, holder.Roles));

    /// <summary>Makes a credential. The secret is nowhere kept: this is the only time that it can be shown.</summary>
    public async Task<(Secret Secret, Id<PersonalToken> Id)> IssueAsync(UserId owner, CredentialKind kind, string? name, CancellationToken cancel)
    {
        var secret = Secret.New(owner);
        var id = NewId.Uuid<PersonalToken>(time);
        var now = time.GetUtcNow();
        db.Add(new CredentialRow
        {
            UserId = owner,
            Hash = secret.Hash,
            Id = id,
            Kind = kind,
            Name = name,
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = kind == CredentialKind.Cookie ? now + CookieLife : null,
        });
        await db.SaveChangesAsync(cancel);
        return (secret, id);
    }

    /// <summary>
    /// Who shows this text, and whether its life was prolonged just now; null when it is not valid. A text of one kind is not valid as another.
    /// </summary>
    public async ValueTask<(Caller Caller, bool Prolonged)?> CheckAsync(string text, bool asCookie, CancellationToken cancel)
    {
        if (!Secret.TryParse(text, out var secret))
        {
            return null;
        }

        if (cache.Find(secret.Text) is { } known)
        {
            return (known.Kind == CredentialKind.Cookie) == asCookie ? (known, false) : null;
        }

        var found = await FirstAsync(_find(db, secret.Owner, secret.Hash, secret.Owner.Value), cancel);
        var now = time.GetUtcNow();
        if (found is null || found.ExpiresAt <= now || (found.Kind == CredentialKind.Cookie) != asCookie)
        {
            return null;
        }

        var prolonged = now - found.SeenAt >= _seenPrecision;
        if (prolonged)
        {
            await SeeAsync(secret, found, now, cancel);
        }

        var caller = new Caller(secret.Owner, found.Roles, found.Kind, []);
        cache.Remember(secret, caller, found.ExpiresAt);
        return (caller, prolonged);
    }

    /// <summary>Ends one credential by its secret.</summary>
    public Task RevokeAsync(string text, CancellationToken cancel) => Secret.TryParse(text, out var secret)
        ? RevokeAsync(secret.Owner, db.Set<CredentialRow>().Where(c => c.UserId == secret.Owner && c.Hash == secret.Hash), cancel)
        : Task.FromResult(0);

    /// <summary>Ends one personal token by its id. False when the owner has none of that id.</summary>
    public async Task<bool> RevokeAsync(UserId owner, Id<PersonalToken> id, CancellationToken cancel) =>
        await RevokeAsync(owner, db.Set<CredentialRow>().Where(c => c.UserId == owner && c.Id == id && c.Kind == CredentialKind.PersonalToken), cancel) > 0;

    /// <summary>Ends all that one person could show, as after a new password.</summary>
    public Task RevokeAllAsync(UserId owner, CancellationToken cancel) =>
        RevokeAsync(owner, db.Set<CredentialRow>().Where(c => c.UserId == owner), cancel);

    private async Task<int> RevokeAsync(UserId owner, IQueryable<CredentialRow> which, CancellationToken cancel)
    {
        var ended = await db.WriteAsync(inner => which.ExecuteDeleteAsync(inner), cancel);
        cache.Forget(owner);
        return ended;
    }

    private Task<int> SeeAsync(Secret secret, Found found, DateTimeOffset now, CancellationToken cancel)
    {
        DateTimeOffset? expires = found.ExpiresAt is null ? null : now + CookieLife;
        return db.WriteAsync(
            inner => db.Set<CredentialRow>().Where(c => c.UserId == secret.Owner && c.Hash == secret.Hash)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.SeenAt, now).SetProperty(c => c.ExpiresAt, expires), inner),
            cancel);
    }

    private static async Task<Found?> FirstAsync(IAsyncEnumerable<Found> query, CancellationToken cancel)
    {
        await foreach (var found in query.WithCancellation(cancel))
        {
            return found;
        }

        return null;
    }

    private sealed record Found(CredentialKind Kind, DateTimeOffset? ExpiresAt, DateTimeOffset SeenAt, ServerRoles Roles);
}

using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.People;

/// <summary>
/// Checks passwords. Five wrong ones in a row close an account for fifteen minutes. An unknown address, a closed account and a wrong password
/// take the same time and give the same answer.
/// </summary>
internal sealed class PasswordCheck(EducateDb db, UserManager<Account> identity, TimeProvider time)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan _closedFor = TimeSpan.FromMinutes(15);
    private static string? _decoy;

    /// <summary>Who it is; null when the password is not theirs, or while the account is closed.</summary>
    public async Task<UserId?> FindAsync(string email, string password, CancellationToken cancel)
    {
        var name = identity.NormalizeName(email);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancel);
        var hash = account?.PasswordHash ?? (_decoy ??= identity.PasswordHasher.HashPassword(new Account(), NewId.Hex()));
        var verified = identity.PasswordHasher.VerifyHashedPassword(account ?? new Account(), hash, password) != PasswordVerificationResult.Failed;
        if (account?.PasswordHash is null || account.LockoutEnd > time.GetUtcNow())
        {
            return null;
        }

        if (!verified)
        {
            await CountFailureAsync(account.Id, cancel);
            return null;
        }

        if (account.AccessFailedCount > 0)
        {
            await db.WriteAsync(
                inner => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0), inner),
                cancel);
        }

        return account.UserId;
    }

    // One statement, so that attempts at the same time are all counted.
    private Task<int> CountFailureAsync(int account, CancellationToken cancel)
    {
        DateTimeOffset? until = time.GetUtcNow() + _closedFor;
        return db.WriteAsync(
            inner => db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= MostFailures ? until : a.LockoutEnd)
                    .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= MostFailures ? 0 : a.AccessFailedCount + 1),
                inner),
            cancel);
    }
}

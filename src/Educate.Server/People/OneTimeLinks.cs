using System.Security.Cryptography;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.People;

/// <summary>Links that work once: to set a server up, to make an account by invitation, to choose a new password.</summary>
public sealed class OneTimeLinks
{
    private const int CodeLength = 24;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private readonly EducateDb _db;
    private readonly Accounts _accounts;
    private readonly TimeProvider _time;

    internal OneTimeLinks(EducateDb db, Accounts accounts, TimeProvider time)
    {
        _db = db;
        _accounts = accounts;
        _time = time;
    }

    /// <summary>
    /// The path at which the first administrator sets the server up; null once there is an account. Each call makes a new one and ends the one
    /// before.
    /// </summary>
    public async Task<string?> SetUpAsync(CancellationToken cancel)
    {
        if (await _db.Set<Account>().AnyAsync(cancel))
        {
            return null;
        }

        await _db.WriteAsync(inner => _db.Set<OneTimeCodeRow>().Where(c => c.Purpose == CodePurpose.SetUp).ExecuteDeleteAsync(inner), cancel);
        return "/setup?code=" + await MakeAsync(CodePurpose.SetUp, TimeSpan.FromDays(7), null, ServerRoles.Administrator, cancel);
    }

    /// <summary>The path at which somebody makes an account with these roles, within two weeks.</summary>
    public async Task<string> InviteAsync(ServerRoles roles, CancellationToken cancel) =>
        "/signup?code=" + await MakeAsync(CodePurpose.Invitation, TimeSpan.FromDays(14), null, roles, cancel);

    /// <summary>The path at which somebody chooses a new password, within a day.</summary>
    public async Task<string> ResetAsync(UserId user, CancellationToken cancel) =>
        "/reset?code=" + await MakeAsync(CodePurpose.Reset, TimeSpan.FromDays(1), user, ServerRoles.None, cancel);

    /// <summary>Makes the first administrator.</summary>
    public Task<UserId> UseSetUpAsync(string code, NewAccount wanted, CancellationToken cancel) =>
        RegisterAsync(code, CodePurpose.SetUp, wanted, cancel);

    /// <summary>Makes the account that an invitation allows.</summary>
    public Task<UserId> UseInvitationAsync(string code, NewAccount wanted, CancellationToken cancel) =>
        RegisterAsync(code, CodePurpose.Invitation, wanted, cancel);

    /// <summary>Sets a new password.</summary>
    public async Task<UserId> UseResetAsync(string code, string password, CancellationToken cancel)
    {
        var row = await FindAsync(code, CodePurpose.Reset, cancel);
        await _accounts.SetPasswordAsync(row.UserId!.Value, password, inner => TakeAsync(row, inner), cancel);
        return row.UserId!.Value;
    }

    private async Task<UserId> RegisterAsync(string code, CodePurpose purpose, NewAccount wanted, CancellationToken cancel)
    {
        var row = await FindAsync(code, purpose, cancel);
        return await _accounts.RegisterAsync(wanted with { Roles = row.Roles }, inner => TakeAsync(row, inner), cancel);
    }

    private async Task<OneTimeCodeRow> FindAsync(string code, CodePurpose purpose, CancellationToken cancel)
    {
        var (hash, now) = (Secret.HashOf(code), _time.GetUtcNow());
        return await _db.Set<OneTimeCodeRow>().SingleOrDefaultAsync(c => c.Hash == hash && c.Purpose == purpose && c.ExpiresAt > now, cancel)
            ?? throw Invalid();
    }

    // Of two who use a code at the same time one finds it gone.
    private async Task TakeAsync(OneTimeCodeRow row, CancellationToken cancel)
    {
        var taken = await _db.WriteAsync(inner => _db.Set<OneTimeCodeRow>().Where(c => c.Hash == row.Hash).ExecuteDeleteAsync(inner), cancel);
        if (taken == 0)
        {
            throw Invalid();
        }
    }

    private async Task<string> MakeAsync(CodePurpose purpose, TimeSpan life, UserId? user, ServerRoles roles, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        _db.Add(new OneTimeCodeRow
        {
            Hash = Secret.HashOf(code),
            Purpose = purpose,
            UserId = user,
            Roles = roles,
            ExpiresAt = _time.GetUtcNow() + life,
        });
        await _db.SaveChangesAsync(cancel);
        return code;
    }

    private static RefusalException Invalid() =>
        Refusal.Invalid("This link was used already, or its time is over. Ask for a new one.", "codeInvalid");
}

using System.Net.Mail;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.People;

/// <summary>Makes accounts and looks after them: what sign-up, the operator's commands and the demo world use.</summary>
public sealed class Accounts
{
    private readonly EducateDb _db;
    private readonly UserManager<Account> _identity;
    private readonly CredentialCache _cache;
    private readonly Credentials _credentials;
    private readonly TimeProvider _time;

    internal Accounts(EducateDb db, UserManager<Account> identity, CredentialCache cache, Credentials credentials, TimeProvider time)
    {
        _db = db;
        _identity = identity;
        _cache = cache;
        _credentials = credentials;
        _time = time;
    }

    /// <summary>
    /// Makes an account and its learner. Refused as <c>invalidEmail</c>, <c>nameMissing</c>, <c>passwordTooShort</c> or <c>emailTaken</c>.
    /// </summary>
    public Task<UserId> RegisterAsync(NewAccount wanted, CancellationToken cancel) => RegisterAsync(wanted, _ => Task.CompletedTask, cancel);

    /// <summary>As the other, after <paramref name="first"/> in the same unit: what is taken for it is only gone when the account is made.</summary>
    internal async Task<UserId> RegisterAsync(NewAccount wanted, Func<CancellationToken, Task> first, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var account = await PrepareAsync(wanted);
        return await _db.WriteAsync(
            async inner =>
            {
                await first(inner);
                Demand(await _identity.CreateAsync(account));
                _db.Add(new LearnerRow
                {
                    UserId = account.UserId,
                    ExternalId = NewId.Hex(),
                    FullName = wanted.FullName.Trim(),
                    Zone = wanted.Zone,
                    Locale = wanted.Locale,
                });
                await _db.SaveChangesAsync(inner);
                return account.UserId;
            },
            cancel);
    }

    /// <summary>Who has this e-mail address; null when nobody has.</summary>
    public async Task<UserId?> FindAsync(string email, CancellationToken cancel)
    {
        var name = _identity.NormalizeName(email);
        var id = await _db.Set<Account>().Where(a => a.NormalizedUserName == name).Select(a => (int?)a.Id).SingleOrDefaultAsync(cancel);
        return id is { } found ? new UserId(found) : null;
    }

    /// <summary>All accounts, oldest first.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken cancel) => await (
        from account in _db.Set<Account>()
        orderby account.Id
        select new AccountSummary(new UserId(account.Id), account.Email!, account.Roles, account.CreatedAt)).ToListAsync(cancel);

    /// <summary>Sets what an account may do on the server as a whole. Takes effect at once here, within 30 s in other processes.</summary>
    public async Task SetRolesAsync(UserId user, ServerRoles roles, CancellationToken cancel)
    {
        var changed = await _db.WriteAsync(
            inner => _db.Set<Account>().Where(a => a.Id == user.Value).ExecuteUpdateAsync(set => set.SetProperty(a => a.Roles, roles), inner),
            cancel);
        _cache.Forget(user);
        if (changed == 0)
        {
            throw Refusal.NotFound($"There is no account {user}.");
        }
    }

    /// <summary>Sets a password, opens a locked account and ends all its sign-ins and tokens. Refused as <c>passwordTooShort</c>.</summary>
    public Task SetPasswordAsync(UserId user, string password, CancellationToken cancel) =>
        SetPasswordAsync(user, password, _ => Task.CompletedTask, cancel);

    internal async Task SetPasswordAsync(UserId user, string password, Func<CancellationToken, Task> first, CancellationToken cancel)
    {
        var hash = await HashAsync(password);
        await _db.WriteAsync(
            async inner =>
            {
                await first(inner);
                await _db.Set<Account>().Where(a => a.Id == user.Value).ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.AccessFailedCount, 0),
                    inner);
                await _credentials.RevokeAllAsync(user, inner);
            },
            cancel);
    }

    /// <summary>Makes a personal token. Its secret is returned this once.</summary>
    public async Task<string> IssueTokenAsync(UserId user, string name, CancellationToken cancel) =>
        (await _credentials.IssueAsync(user, CredentialKind.PersonalToken, name, cancel)).Secret.Text;

    internal async Task<string> HashAsync(string password)
    {
        var nobody = new Account();
        foreach (var rule in _identity.PasswordValidators)
        {
            Demand(await rule.ValidateAsync(_identity, nobody, password));
        }

        return _identity.PasswordHasher.HashPassword(nobody, password);
    }

    private async Task<Account> PrepareAsync(NewAccount wanted)
    {
        var email = wanted.Email.Trim();
        if (!MailAddress.TryCreate(email, out var parsed) || parsed.Address != email)
        {
            throw Refusal.Invalid($"'{email}' is not an e-mail address.", "invalidEmail");
        }

        if (string.IsNullOrWhiteSpace(wanted.FullName))
        {
            throw Refusal.Invalid("Say what others are to call you.", "nameMissing");
        }

        if (wanted.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw Refusal.Invalid($"'{zone}' is not a time zone.", "invalidZone");
        }

        return new Account
        {
            UserName = email,
            Email = email,
            PasswordHash = await HashAsync(wanted.Password),
            Roles = wanted.Roles,
            CreatedAt = _time.GetUtcNow(),
        };
    }

    private static void Demand(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is not { } error)
        {
            return;
        }

        throw error.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail) =>
                Refusal.Conflict("There is an account with this e-mail address already.", "emailTaken"),
            nameof(IdentityErrorDescriber.PasswordTooShort) => Refusal.Invalid(error.Description, "passwordTooShort"),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
                Refusal.Invalid(error.Description, "invalidEmail"),
            _ => Refusal.Invalid(error.Description, "account"),
        };
    }
}

/// <summary>What an account is made of.</summary>
public sealed record NewAccount
{
    /// <summary>How they sign in.</summary>
    public required string Email { get; init; }

    /// <summary>At least eight characters.</summary>
    public required string Password { get; init; }

    /// <summary>What others see.</summary>
    public required string FullName { get; init; }

    /// <summary>What they may do on the server as a whole.</summary>
    public ServerRoles Roles { get; init; }

    /// <summary>An IANA time zone; null for the server's.</summary>
    public string? Zone { get; init; }

    /// <summary>A language tag; null for English.</summary>
    public string? Locale { get; init; }
}

/// <summary>An account in the operator's list.</summary>
/// <param name="UserId">Who it is.</param>
/// <param name="Email">How they sign in.</param>
/// <param name="Roles">What they may do on the server as a whole.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record AccountSummary(UserId UserId, string Email, ServerRoles Roles, DateTimeOffset CreatedAt);

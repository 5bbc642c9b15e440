using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.People;

/// <summary>The caller's own tokens for scripts, each with its owner's rights.</summary>
[Resource("personalTokens", DefaultFields = "name,createdAt,lastUsedAt,secret")]
[Allow<SignedIn>]
internal sealed class PersonalTokens(EducateDb db, Credentials credentials) : Resource<Id<PersonalToken>, PersonalToken>
{
    private const int LongestName = 100;

    /// <summary>The caller's tokens, the newest first. Never their secrets.</summary>
    [Finder]
    public async Task<IReadOnlyList<PersonalToken>> My([Granted] UserId me, CancellationToken cancel) => await (
        from token in db.Set<CredentialRow>()
        where token.UserId == me && token.Kind == CredentialKind.PersonalToken
        orderby token.CreatedAt descending, token.Id descending
        select new PersonalToken { Id = token.Id, Name = token.Name!, CreatedAt = token.CreatedAt, LastUsedAt = token.SeenAt }).ToListAsync(cancel);

    /// <summary>Makes a token. The reply holds its secret, which is shown this once.</summary>
    [Create]
    public async Task<Reply<PersonalToken>> Create([Granted] UserId me, [Body] PersonalTokenDraft body, CancellationToken cancel)
    {
        var name = body.Name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            throw Refusal.Invalid($"Give the token a name of at most {LongestName} characters.", "nameMissing");
        }

        var (secret, id) = await credentials.IssueAsync(me, CredentialKind.PersonalToken, name, cancel);
        var row = await db.Set<CredentialRow>().SingleAsync(c => c.UserId == me && c.Id == id, cancel);
        return Reply<PersonalToken>.Created(
            id, new PersonalToken { Id = id, Name = name, CreatedAt = row.CreatedAt, LastUsedAt = row.SeenAt, Secret = secret.Text });
    }

    /// <summary>Ends a token. It is refused from now on; by other processes of the server within 30 seconds.</summary>
    [Delete]
    public async Task Delete([Granted] UserId me, Id<PersonalToken> id, CancellationToken cancel)
    {
        if (!await credentials.RevokeAsync(me, id, cancel))
        {
            throw Refusal.NotFound();
        }
    }
}

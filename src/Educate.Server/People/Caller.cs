using System.Security.Claims;
using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.People;

/// <summary>Who is asking, and by which credential. Sits in <c>HttpContext.User</c> and can be injected into resources.</summary>
public sealed class Caller : ClaimsPrincipal
{
    private Caller()
    {
    }

    internal Caller(UserId user, ServerRoles roles, CredentialKind kind, IReadOnlyList<string> scopes)
        : base(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.ToString())], kind.ToString()))
    {
        UserId = user;
        Roles = roles;
        Kind = kind;
        Scopes = scopes;
    }

    /// <summary>Somebody who is not signed in.</summary>
    public static Caller Nobody { get; } = new();

    /// <summary>Who it is; null when not signed in.</summary>
    public UserId? UserId { get; }

    /// <summary>Who it is, where only somebody signed in can be.</summary>
    /// <exception cref="RefusalException">401: nobody is signed in.</exception>
    public UserId Me => UserId ?? throw SignInRefusals.NotSignedIn();

    /// <summary>What the caller may do on the server as a whole. Roles in courses are looked up in the courses.</summary>
    public ServerRoles Roles { get; }

    /// <summary>What the caller showed.</summary>
    public CredentialKind Kind { get; }

    /// <summary>What a bearer may do, of what its owner may. Empty for cookies and personal tokens, which may all that.</summary>
    public IReadOnlyList<string> Scopes { get; } = [];

    /// <summary>Two callers with the same key may see the same.</summary>
    internal string Key => UserId is { } user ? $"{user} {Roles} {string.Join(' ', Scopes)}" : "";

    /// <summary>Whether the caller has this role on the server.</summary>
    public bool Is(ServerRoles role) => (Roles & role) == role;
}

/// <summary>What a caller may show.</summary>
public enum CredentialKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cookie of a sign-in.</summary>
    Cookie,

    /// <summary>A personal token, sent as Bearer.</summary>
    PersonalToken,

    /// <summary>An application's token, sent as Bearer, limited by its scopes.</summary>
    Bearer,
}

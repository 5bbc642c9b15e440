using Educate.Contracts;
using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Anybody who is signed in. Grants who it is.</summary>
public sealed class SignedIn : AccessPolicy<UserId>
{
    /// <inheritdoc />
    public override ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(CallerOf(request.HttpContext).UserId is { } me ? Access.Granted(me) : Access.Missing());
    }

    internal static Caller CallerOf(HttpContext context) => context.User as Caller ?? Caller.Nobody;
}

/// <summary>
/// Somebody who is signed in and asks about themselves: a key, parameter or body that names another user is refused (403 <c>auth.perms</c>),
/// whether or not that user exists. Grants who it is.
/// </summary>
public sealed class Oneself : AccessPolicy<UserId>
{
    /// <inheritdoc />
    public override ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SignedIn.CallerOf(request.HttpContext).UserId is not { } me)
        {
            return new(Access.Missing());
        }

        var named = request.ParentKeys.Concat(request.Keys).Concat(request.Values).Append(request.Body);
        return new(named.Any(value => NamedUsers.NamesAnother(value, me)) ? Access.Refused("This belongs to somebody else.") : Access.Granted(me));
    }
}

/// <summary>An administrator of the server. Grants who it is.</summary>
public sealed class Administrator : AccessPolicy<UserId>
{
    /// <inheritdoc />
    public override ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var caller = SignedIn.CallerOf(request.HttpContext);
        return new(caller.UserId is not { } me ? Access.Missing()
            : caller.Is(ServerRoles.Administrator) ? Access.Granted(me)
            : Access.Refused("Only an administrator may do this."));
    }
}

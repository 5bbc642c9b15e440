namespace Educate.Resources;

/// <summary>
/// A policy in three stages: read a credential from the head of the request, look up what belongs to it, and decide.
/// </summary>
/// <typeparam name="TCredential">What the request carries.</typeparam>
/// <typeparam name="TGrant">What belongs to it, given to the operation.</typeparam>
public abstract class CredentialPolicy<TCredential, TGrant> : AccessPolicy<TGrant>
{
    /// <inheritdoc />
    public sealed override async ValueTask<Access<TGrant>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var credential = Parse(request);
        if (credential.Denial is { } unreadable)
        {
            return unreadable;
        }

        if (!credential.IsPresent)
        {
            return Access.Missing();
        }

        Access<TGrant> known;
        try
        {
            known = await DecorateAsync(credential.Value, request, cancel);
        }
        catch (Exception unexpected) when (unexpected is not (RefusalException or OperationCanceledException))
        {
            return new AccessDenial(401, "auth.perms", $"Unexpected authentication error: {unexpected.Message}", null);
        }

        return known.IsGranted && await AuthorizeAsync(known.Value!, request, cancel) is { } denial ? denial : known;
    }

    /// <summary>Reads the credential: found, absent, or unreadable.</summary>
    protected abstract Credential<TCredential> Parse(AccessRequest request);

    /// <summary>Looks up what belongs to the credential, or returns <see cref="Access.Unrecognized"/>.</summary>
    protected abstract ValueTask<Access<TGrant>> DecorateAsync(TCredential credential, AccessRequest request, CancellationToken cancel);

    /// <summary>Decides: null lets the caller go on; otherwise <see cref="Access.Refused"/> or <see cref="Access.Failed"/>.</summary>
    protected abstract ValueTask<AccessDenial?> AuthorizeAsync(TGrant grant, AccessRequest request, CancellationToken cancel);
}

/// <summary>Combines the decisions of authorizers: null allows, 403 rejects, another status means that the check failed.</summary>
public static class Authorization
{
    /// <summary>One is enough; a rejection counts before a failure.</summary>
    public static AccessDenial? AnyOf(params ReadOnlySpan<AccessDenial?> decisions)
    {
        AccessDenial? denial = null;
        foreach (var decision in decisions)
        {
            if (decision is null)
            {
                return null;
            }

            denial = denial is null || (denial.Status != 403 && decision.Status == 403) ? decision : denial;
        }

        return denial;
    }

    /// <summary>All are needed; a rejection counts before a failure.</summary>
    public static AccessDenial? And(params ReadOnlySpan<AccessDenial?> decisions)
    {
        AccessDenial? denial = null;
        foreach (var decision in decisions)
        {
            denial = denial is null || (denial.Status != 403 && decision?.Status == 403) ? decision ?? denial : denial;
        }

        return denial;
    }
}

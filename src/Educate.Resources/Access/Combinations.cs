namespace Educate.Resources;

/// <summary>Allowed when one of two policies allows; the right one's grant and denial count before the left one's.</summary>
/// <param name="left">The one policy.</param>
/// <param name="right">The other, preferred, policy.</param>
public abstract class Either<TGrant>(AccessPolicy<TGrant> left, AccessPolicy<TGrant> right) : AccessPolicy<TGrant>
{
    /// <inheritdoc />
    public override async ValueTask<Access<TGrant>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        var first = await left.CheckAsync(request, cancel);
        var second = await right.CheckAsync(request, cancel);
        return first.IsGranted && !second.IsGranted ? first : second;
    }
}

/// <summary>Allowed when at least one of two policies allows. Yields both outcomes; a denial is the first one's.</summary>
/// <param name="first">The policy whose denial is sent.</param>
/// <param name="second">The other policy.</param>
public abstract class AnyOf<TFirst, TSecond>(AccessPolicy<TFirst> first, AccessPolicy<TSecond> second)
    : AccessPolicy<(Access<TFirst> First, Access<TSecond> Second)>
{
    /// <inheritdoc />
    public override async ValueTask<Access<(Access<TFirst> First, Access<TSecond> Second)>> CheckAsync(
        AccessRequest request, CancellationToken cancel)
    {
        var one = await first.CheckAsync(request, cancel);
        var two = await second.CheckAsync(request, cancel);
        return one.IsGranted || two.IsGranted ? Access.Granted((one, two)) : one.Denial;
    }
}

/// <summary>Allowed when at least one of three policies allows. Yields all outcomes; a denial is the first one's.</summary>
/// <param name="first">The policy whose denial is sent.</param>
/// <param name="second">The second policy.</param>
/// <param name="third">The third policy.</param>
public abstract class AnyOf<TFirst, TSecond, TThird>(AccessPolicy<TFirst> first, AccessPolicy<TSecond> second, AccessPolicy<TThird> third)
    : AccessPolicy<(Access<TFirst> First, Access<TSecond> Second, Access<TThird> Third)>
{
    /// <inheritdoc />
    public override async ValueTask<Access<(Access<TFirst> First, Access<TSecond> Second, Access<TThird> Third)>> CheckAsync(
        AccessRequest request, CancellationToken cancel)
    {
        var one = await first.CheckAsync(request, cancel);
        var two = await second.CheckAsync(request, cancel);
        var three = await third.CheckAsync(request, cancel);
        return one.IsGranted || two.IsGranted || three.IsGranted ? Access.Granted((one, two, three)) : one.Denial;
    }
}

/// <summary>Allowed when both policies allow. A denial is that of the first that denies.</summary>
/// <param name="first">The first policy.</param>
/// <param name="second">The second policy.</param>
public abstract class And<TFirst, TSecond>(AccessPolicy<TFirst> first, AccessPolicy<TSecond> second)
    : AccessPolicy<(TFirst First, TSecond Second)>
{
    /// <inheritdoc />
    public override async ValueTask<Access<(TFirst First, TSecond Second)>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        var one = await first.CheckAsync(request, cancel);
        var two = await second.CheckAsync(request, cancel);
        return (one.Denial ?? two.Denial) is { } denial ? denial : Access.Granted((one.Value!, two.Value!));
    }
}

/// <summary>Allowed when all three policies allow. A denial is that of the first that denies.</summary>
/// <param name="first">The first policy.</param>
/// <param name="second">The second policy.</param>
/// <param name="third">The third policy.</param>
public abstract class And<TFirst, TSecond, TThird>(AccessPolicy<TFirst> first, AccessPolicy<TSecond> second, AccessPolicy<TThird> third)
    : AccessPolicy<(TFirst First, TSecond Second, TThird Third)>
{
    /// <inheritdoc />
    public override async ValueTask<Access<(TFirst First, TSecond Second, TThird Third)>> CheckAsync(
        AccessRequest request, CancellationToken cancel)
    {
        var one = await first.CheckAsync(request, cancel);
        var two = await second.CheckAsync(request, cancel);
        var three = await third.CheckAsync(request, cancel);
        return (one.Denial ?? two.Denial ?? three.Denial) is { } denial
            ? denial
            : Access.Granted((one.Value!, two.Value!, three.Value!));
    }
}

/// <summary>Allowed when at least one of several policies allows. Yields the set of grants; a denial is that of the first policy.</summary>
/// <param name="policies">The policies; with none, nobody is allowed.</param>
public abstract class SuccessfulOf<TGrant>(params IReadOnlyList<AccessPolicy<TGrant>> policies) : AccessPolicy<IReadOnlySet<TGrant>>
{
    /// <inheritdoc />
    public override async ValueTask<Access<IReadOnlySet<TGrant>>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        var grants = new HashSet<TGrant>();
        AccessDenial? denial = null;
        foreach (var policy in policies)
        {
            var access = await policy.CheckAsync(request, cancel);
            if (access.IsGranted)
            {
                grants.Add(access.Value!);
            }
            else
            {
                denial ??= access.Denial;
            }
        }

        return grants.Count > 0
            ? Access.Granted<IReadOnlySet<TGrant>>(grants)
            : denial ?? new AccessDenial(401, "auth.perms", "Invalid access control configuration", null);
    }
}

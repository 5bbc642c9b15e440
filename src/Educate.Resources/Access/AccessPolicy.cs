namespace Educate.Resources;

/// <summary>Decides who may do something. One instance, made at start-up, serves all requests: keep no state in it.</summary>
public abstract class AccessPolicy
{
    internal AccessPolicy()
    {
    }

    internal abstract Type GrantType { get; }

    internal abstract ValueTask<Access<object?>> DecideAsync(AccessRequest request, CancellationToken cancel);
}

/// <summary>Decides who may do something, and tells the operation who it is.</summary>
/// <typeparam name="TGrant">What the operation learns about the caller.</typeparam>
public abstract class AccessPolicy<TGrant> : AccessPolicy
{
    internal override Type GrantType => typeof(TGrant);

    /// <summary>Decides about one request, after its parameters and body were read and before its fields are.</summary>
    public abstract ValueTask<Access<TGrant>> CheckAsync(AccessRequest request, CancellationToken cancel);

    internal override async ValueTask<Access<object?>> DecideAsync(AccessRequest request, CancellationToken cancel)
    {
        var access = await CheckAsync(request, cancel);
        return access.IsGranted ? new Access<object?>(access.Value) : access.Denial;
    }
}

/// <summary>Everybody, signed in or not.</summary>
public sealed class Anyone : AccessPolicy<bool>
{
    private static readonly ValueTask<Access<object?>> Everybody = new(new Access<object?>(true));

    /// <inheritdoc />
    public override ValueTask<Access<bool>> CheckAsync(AccessRequest request, CancellationToken cancel) => new(Access.Granted(true));

    internal override ValueTask<Access<object?>> DecideAsync(AccessRequest request, CancellationToken cancel) => Everybody;
}

/// <summary>States who may call an operation, or all operations of a class that state nothing themselves.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class AllowAttribute : Attribute
{
    internal abstract AccessPolicy CreatePolicy();
}

/// <summary>States who may call an operation, or all operations of a class that state nothing themselves.</summary>
/// <typeparam name="TPolicy">The policy that decides.</typeparam>
public sealed class AllowAttribute<TPolicy> : AllowAttribute
    where TPolicy : AccessPolicy, new()
{
    internal override AccessPolicy CreatePolicy() => new TPolicy();
}

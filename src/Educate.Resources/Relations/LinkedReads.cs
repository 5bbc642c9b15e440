namespace Educate.Resources;

/// <summary>Calls operations of other resources on behalf of a request, under their own access rules.</summary>
internal static class LinkedReads
{
    /// <summary>The elements of some keys; those that the caller may not ask for are left out.</summary>
    public static async ValueTask<object?> ReadLinkedAsync(
        ResourceModel target, Operation operation, KeySet keys, ResourceRequest request, CancellationToken cancel)
    {
        var arguments = new object?[operation.Parameters.Count];
        var boxed = keys.Boxed();
        var access = await CheckAsync(operation, boxed, request, cancel);
        if (!access.IsGranted)
        {
            boxed = await AllowedAsync(operation, boxed, request, cancel);
            if (boxed.Count == 0 || await CheckAsync(operation, boxed, request, cancel) is not { IsGranted: true } again)
            {
                return null;
            }

            access = again;
        }

        var list = boxed.Count == keys.Count ? keys.ToList() : keys.ToList(boxed);
        var all = new Paging(null, int.MaxValue, true);
        var linked = new ResourceRequest(request.HttpContext, target, all, request.Fields, request.IncludeNames, isLinked: true);
        Fill(operation, arguments, access.Value, list, linked, cancel);
        try
        {
            return await ReadAsync(target, operation, arguments, linked);
        }
        catch (RefusalException refusal) when (refusal.Status is 401 or 403 or 404)
        {
            return null;
        }
    }

    /// <summary>The elements that a contextual relation finds for a page.</summary>
    public static async ValueTask<object?> ReadRelationAsync(
        ResourceModel target, Operation operation, ResourceModel source, object page, ResourceRequest request, CancellationToken cancel)
    {
        var inner = source == request.Model && !request.IsLinked
            ? request
            : new ResourceRequest(request.HttpContext, source, request.Paging, request.Fields, request.IncludeNames, isLinked: true);
        var arguments = new object?[operation.Parameters.Count];
        Fill(operation, arguments, null, page, inner, cancel);
        return await ReadAsync(target, operation, arguments, inner);
    }

    private static async ValueTask<object?> ReadAsync(
        ResourceModel target, Operation operation, object?[] arguments, ResourceRequest request)
    {
        var owner = operation.MakeOwner(request);
        return target.Shape.ToAnswer(await operation.InvokeAsync(owner, arguments), owner).Elements;
    }

    private static async ValueTask<IReadOnlyList<object>> AllowedAsync(
        Operation operation, IReadOnlyList<object> keys, ResourceRequest request, CancellationToken cancel)
    {
        var allowed = new List<object>();
        for (var i = 0; i < keys.Count && keys.Count > 1; i++)
        {
            if (await CheckAsync(operation, [keys[i]], request, cancel) is { IsGranted: true })
            {
                allowed.Add(keys[i]);
            }
        }

        return allowed;
    }

    private static ValueTask<Access<object?>> CheckAsync(
        Operation operation, IReadOnlyList<object> keys, ResourceRequest request, CancellationToken cancel) =>
        operation.Policy.DecideAsync(new AccessRequest(request.HttpContext, operation, keys, []), cancel);

    private static void Fill(
        Operation operation, object?[] arguments, object? granted, object list, ResourceRequest request, CancellationToken cancel)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = operation.Parameters[i];
            arguments[i] = parameter.Source switch
            {
                ParameterSource.Keys or ParameterSource.Elements => list,
                ParameterSource.Granted => granted,
                ParameterSource.Paging => request.Paging,
                ParameterSource.Cancel => cancel,
                ParameterSource.Context => request.HttpContext,
                _ => parameter.Default,
            };
        }
    }
}

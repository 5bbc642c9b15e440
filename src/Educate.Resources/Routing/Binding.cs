using System.Globalization;

namespace Educate.Resources;

/// <summary>Fills the arguments of an operation.</summary>
internal static class Binding
{
    /// <summary>Reads the query parameters, in the order of declaration.</summary>
    /// <returns>What is wrong with the first bad one, in the protocol's words; null when nothing is.</returns>
    public static string? ReadQuery(Operation operation, QueryText query, Route route, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = operation.Parameters[i];
            var fault = parameter.Source switch
            {
                ParameterSource.Query => parameter.Read(query, out arguments[i]),
                ParameterSource.Path => parameter.Format!.TryParse(route.Captured[parameter.Name], out arguments[i])
                    ? null
                    : throw new HostException(404, $"'{route.Captured[parameter.Name]}' cannot stand in this address."),
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Fills in what does not come from the query.</summary>
    public static void Fill(
        Operation operation, object?[] arguments, AccessRequest access, object? granted, Paging paging, object? keys, CancellationToken cancel)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = operation.Parameters[i];
            arguments[i] = parameter.Source switch
            {
                ParameterSource.Key => access.Keys[0],
                ParameterSource.Keys => keys,
                ParameterSource.ParentKey => access.ParentKeys[^(parameter.ParentDepth + 1)],
                ParameterSource.Body => parameter.Type == typeof(Stream) ? BodyReader.Open(access.HttpContext, parameter) : access.Body,
                ParameterSource.Granted => granted,
                ParameterSource.Paging => paging,
                ParameterSource.Cancel => cancel,
                ParameterSource.Context => access.HttpContext,
                _ => arguments[i],
            };
        }
    }

    public static Paging ReadPaging(QueryText query, ResourceOptions options, ResourceModel? model)
    {
        var start = query.Count("start", out var first) > 0 ? first : null;
        var standard = model is { Attribute.DefaultLimit: > 0 } ? model.Attribute.DefaultLimit : options.DefaultLimit;
        query.Count("limit", out var text);
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit);
        return !isNumber || (options.MaxLimit is not null && limit <= 0)
            ? new Paging(start, standard, true)
            : new Paging(start, Math.Min(limit, options.MaxLimit ?? limit), false);
    }

    /// <summary>Asks the operation's policy.</summary>
    public static async ValueTask<object?> GrantAsync(AccessRequest request, ResourceOptions options, CancellationToken cancel)
    {
        var access = await request.Declaration.Policy.DecideAsync(request, cancel);
        if (access.Denial is { } denial)
        {
            var code = denial.IsMissing ? options.MissingCredentialCode : denial.Code;
            throw new RefusalException(denial.Status, code, denial.Message, denial.Details);
        }

        return access.Value;
    }
}

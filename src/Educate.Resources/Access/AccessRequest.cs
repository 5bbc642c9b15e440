using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>What an access policy may look at.</summary>
public sealed class AccessRequest
{
    internal AccessRequest(HttpContext context, Operation operation, IReadOnlyList<object> keys, IReadOnlyList<object> parentKeys)
    {
        HttpContext = context;
        Declaration = operation;
        Keys = keys;
        ParentKeys = parentKeys;
    }

    /// <summary>The request and reply being worked on.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The services of this request.</summary>
    public IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>What is asked for.</summary>
    public OperationKind Operation => Declaration.Kind;

    /// <summary>The name of the finder or action; null for the others.</summary>
    public string? Name => Declaration.Name;

    /// <summary>The class that declares the operation.</summary>
    public Type Resource => Declaration.Owner;

    /// <summary>The key in the path, or the distinct keys of a multi-get; empty for the others.</summary>
    public IReadOnlyList<object> Keys { get; }

    /// <summary>The keys of the resources around a nested one, outermost first.</summary>
    public IReadOnlyList<object> ParentKeys { get; }

    /// <summary>The values that path and query gave to the operation's parameters, whatever their names.</summary>
    public IEnumerable<object> Values => Arguments.OfType<object>();

    /// <summary>The body as it was read; null when there is none or when it is streamed.</summary>
    public object? Body { get; internal init; }

    internal Operation Declaration { get; }

    internal object?[] Arguments { get; init; } = [];

    /// <summary>
    /// The value of a parameter of the operation by its name on the wire. False when it has none of that name and type, or null.
    /// </summary>
    public bool TryGet<T>(string parameter, [NotNullWhen(true)] out T? value)
    {
        for (var i = 0; i < Declaration.Parameters.Count && i < Arguments.Length; i++)
        {
            if (Declaration.Parameters[i].Name == parameter && Arguments[i] is T found)
            {
                value = found;
                return true;
            }
        }

        value = default;
        return false;
    }
}

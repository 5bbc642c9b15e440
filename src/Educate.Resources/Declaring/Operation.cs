using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources;

/// <summary>A reachable method, read once at start-up.</summary>
internal sealed class Operation
{
    private readonly MethodInvoker _invoker;
    private readonly Awaiter _awaiter;
    private readonly ObjectFactory _factory;

    public Operation(Type owner, OperationAttribute attribute, MethodInfo method, ObjectFactory factory, IReadOnlyList<Parameter> parameters, AccessPolicy policy)
    {
        Owner = owner;
        Attribute = attribute;
        Method = method;
        Parameters = parameters;
        Policy = policy;
        Body = parameters.FirstOrDefault(parameter => parameter.Source is ParameterSource.Body);
        Name = attribute.Kind is OperationKind.Finder or OperationKind.Action or OperationKind.Relation
            ? WireName(attribute, method)
            : null;
        _invoker = MethodInvoker.Create(method);
        _awaiter = Awaiter.For(method.ReturnType);
        _factory = factory;
    }

    public Type Owner { get; }

    public OperationAttribute Attribute { get; }

    public OperationKind Kind => Attribute.Kind;

    public string? Name { get; }

    public MethodInfo Method { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    public Parameter? Body { get; }

    public AccessPolicy Policy { get; }

    /// <summary>What the method returns once it is awaited; void for nothing.</summary>
    public Type ResultType => _awaiter.ResultType;

    /// <summary>A read may be answered 304.</summary>
    public bool IsRead => Kind is OperationKind.Get or OperationKind.MultiGet or OperationKind.GetAll or OperationKind.Finder;

    public static string WireName(OperationAttribute attribute, MethodInfo method) =>
        attribute.Name ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(method.Name);

    public Operations MakeOwner(ResourceRequest request)
    {
        var owner = (Operations)_factory(request.HttpContext.RequestServices, null);
        owner.Request = request;
        return owner;
    }

    public ValueTask<object?> InvokeAsync(Operations owner, object?[] arguments) =>
        _awaiter.Await(_invoker.Invoke(owner, arguments.AsSpan()));
}

/// <summary>Waits for whatever a method returns.</summary>
internal sealed class Awaiter
{
    private Awaiter(Type resultType, Func<object?, ValueTask<object?>> wait)
    {
        ResultType = resultType;
        Await = wait;
    }

    public Type ResultType { get; }

    public Func<object?, ValueTask<object?>> Await { get; }

    public static Awaiter For(Type type)
    {
        if (type == typeof(Task))
        {
            return new Awaiter(typeof(void), async task =>
            {
                await (Task)task!;
                return null;
            });
        }

        if (type == typeof(ValueTask))
        {
            return new Awaiter(typeof(void), async task =>
            {
                await (ValueTask)task!;
                return null;
            });
        }

        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var maker = kind == typeof(Task<>) ? nameof(AwaitTask) : kind == typeof(ValueTask<>) ? nameof(AwaitValueTask) : null;
        return maker is null
            ? new Awaiter(type, value => new ValueTask<object?>(value))
            : new Awaiter(
                type.GenericTypeArguments[0],
                typeof(Awaiter).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(type.GenericTypeArguments).CreateDelegate<Func<object?, ValueTask<object?>>>());
    }

    private static async ValueTask<object?> AwaitTask<T>(object? task) => await (Task<T>)task!;

    private static ValueTask<object?> AwaitValueTask<T>(object? task)
    {
        var value = (ValueTask<T>)task!;
        return value.IsCompletedSuccessfully ? new ValueTask<object?>(value.Result) : Slowly(value);

        static async ValueTask<object?> Slowly(ValueTask<T> value) => await value;
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources;

/// <summary>Reads one marked method of a resource or of a class of plain endpoints.</summary>
internal sealed partial class OperationReader(ResourceModel? model)
{
    private static readonly HashSet<string> Reserved = ["q", "ids", "action", "fields", "includes", "start", "limit"];

    public Operation Read(Type owner, MethodInfo method, OperationAttribute attribute, ObjectFactory factory)
    {
        var allow = method.GetCustomAttribute<AllowAttribute>(inherit: true) ?? owner.GetCustomAttribute<AllowAttribute>(inherit: true);
        var policy = attribute.Kind is OperationKind.Relation ? new Anyone() : allow?.CreatePolicy()
            ?? throw Fault(owner, $"does not say who may call {method.Name}; put [Allow<…>] on the method or the class");
        var parameters = method.GetParameters().Select(parameter => ReadParameter(owner, method, attribute, parameter, policy)).ToList();
        CheckParameters(owner, method, attribute, parameters);
        var operation = new Operation(owner, attribute, method, factory, parameters, policy);
        CheckResult(operation);
        return operation;
    }

    private Parameter ReadParameter(Type owner, MethodInfo method, OperationAttribute attribute, ParameterInfo info, AccessPolicy policy)
    {
        var type = info.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return new Parameter(info, ParameterSource.Cancel);
        }

        if (type == typeof(HttpContext))
        {
            return new Parameter(info, ParameterSource.Context);
        }

        if (type == typeof(Paging))
        {
            return new Parameter(info, ParameterSource.Paging);
        }

        if (info.GetCustomAttribute<BodyAttribute>() is { } body)
        {
            return new Parameter(info, ParameterSource.Body) { BodyRule = body, IsOptionalBody = Nullability.IsNullable(info) };
        }

        if (info.IsDefined(typeof(GrantedAttribute)))
        {
            return policy.GrantType == type || type.IsAssignableFrom(policy.GrantType)
                ? new Parameter(info, ParameterSource.Granted)
                : throw Fault(
                    owner, $"takes {type.Name} as granted in {method.Name}, but {policy.GetType().Name} grants {policy.GrantType.Name}");
        }

        if (info.IsDefined(typeof(ParentKeyAttribute)))
        {
            return ReadParentKey(owner, method, info);
        }

        return IsKey(attribute, info) ? ReadKey(owner, method, attribute, info) : ReadQuery(owner, method, attribute, info);
    }

    private static bool IsKey(OperationAttribute attribute, ParameterInfo info) => attribute.Kind switch
    {
        OperationKind.Get or OperationKind.Update or OperationKind.Patch or OperationKind.Delete => info.Name == "id",
        OperationKind.MultiGet => info.Name == "ids",
        OperationKind.Relation => true,
        _ => false,
    };

    private Parameter ReadKey(Type owner, MethodInfo method, OperationAttribute attribute, ParameterInfo info)
    {
        var source = attribute.Kind switch
        {
            OperationKind.MultiGet => ParameterSource.Keys,
            OperationKind.Relation => ParameterSource.Elements,
            _ => ParameterSource.Key,
        };
        var key = attribute is MultiGetAttribute { By: { } by } ? JoinType(owner, by) : model!.Shape.KeyType;
        var expected = source switch
        {
            ParameterSource.Keys => typeof(IReadOnlyList<>).MakeGenericType(key),
            ParameterSource.Elements => typeof(IReadOnlyList<>).MakeGenericType(model!.Shape.ElementType),
            _ => key,
        };
        return info.ParameterType == expected
            ? new Parameter(info, source)
            : throw Fault(owner, $"takes '{info.Name}' of {method.Name} as {Name(info.ParameterType)}, but it is {Name(expected)}");
    }

    private Type JoinType(Type owner, string member) =>
        model!.Shape.ElementType.GetProperty(member)?.PropertyType
        ?? throw Fault(owner, $"has a multi-get by '{member}', which {model.Shape.ElementType.Name} does not have");

    private Parameter ReadParentKey(Type owner, MethodInfo method, ParameterInfo info)
    {
        var marked = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(ParentKeyAttribute))).ToList();
        // By position: two threads that read a method for the first time may each get objects of their own for its parameters.
        var depth = marked.Count - 1 - marked.FindIndex(parameter => parameter.Position == info.Position);
        var parent = model?.Parent;
        for (var i = 0; i < depth; i++)
        {
            parent = parent?.Parent;
        }

        if (parent is null)
        {
            throw Fault(owner, $"takes the parent's key '{info.Name}' in {method.Name}, but is not nested that deep");
        }

        return parent.Shape.KeyType == info.ParameterType
            ? new Parameter(info, ParameterSource.ParentKey) { ParentDepth = depth }
            : throw Fault(
                owner,
                $"takes the parent's key '{info.Name}' of {method.Name} as {Name(info.ParameterType)}, but it is {Name(parent.Shape.KeyType)}");
    }

    private static Parameter ReadQuery(Type owner, MethodInfo method, OperationAttribute attribute, ParameterInfo info)
    {
        if (Reserved.Contains(info.Name!) && attribute.Kind is not OperationKind.Plain)
        {
            throw Fault(owner, $"has the parameter '{info.Name}' in {method.Name}, a name that the protocol uses itself");
        }

        var format = Formats.For(info.ParameterType, info.GetCustomAttribute<PlainDialectAttribute>())
            ?? throw Fault(
                owner,
                $"has the parameter '{info.Name}' of type {Name(info.ParameterType)} in {method.Name}, which cannot be read from a query");
        var isInPath = attribute is PlainAttribute plain && NamesIn(plain).Contains(info.Name!);
        var parameter = new Parameter(info, isInPath ? ParameterSource.Path : ParameterSource.Query)
        {
            Format = format,
            IsRequired = !info.HasDefaultValue && !Nullability.IsNullable(info) && !info.IsDefined(typeof(DefaultTextAttribute)),
            Default = DefaultOf(owner, method, info, format),
        };
        var mayRequire = attribute.Kind is OperationKind.Finder or OperationKind.Action or OperationKind.Plain;
        return mayRequire || !parameter.IsRequired
            ? parameter
            : throw Fault(owner, $"requires the parameter '{info.Name}' in {method.Name}; only finders and actions can require one");
    }

    private static object? DefaultOf(Type owner, MethodInfo method, ParameterInfo info, TextFormat format)
    {
        if (info.GetCustomAttribute<DefaultTextAttribute>() is { } text)
        {
            return format.TryParse(text.Text, out var value)
                ? value
                : throw Fault(owner, $"has the default '{text.Text}' for '{info.Name}' in {method.Name}, which does not parse");
        }

        var isValue = info.ParameterType.IsValueType && Nullable.GetUnderlyingType(info.ParameterType) is null;
        return !info.HasDefaultValue ? null : info.DefaultValue ?? (isValue ? Activator.CreateInstance(info.ParameterType) : null);
    }

    private void CheckParameters(Type owner, MethodInfo method, OperationAttribute attribute, List<Parameter> parameters)
    {
        var needed = attribute.Kind switch
        {
            OperationKind.Get => "id",
            OperationKind.MultiGet => "ids",
            _ => null,
        };
        if (needed is not null && !parameters.Exists(parameter => parameter.Source is ParameterSource.Key or ParameterSource.Keys))
        {
            throw Fault(owner, $"has no parameter '{needed}' in {method.Name}");
        }

        if (parameters.Count(parameter => parameter.Source is ParameterSource.Body) > 1)
        {
            throw Fault(owner, $"takes the body twice in {method.Name}");
        }

        if (attribute.Kind is OperationKind.Relation && !parameters.Exists(parameter => parameter.Source is ParameterSource.Elements))
        {
            var page = $"IReadOnlyList<{model!.Shape.ElementType.Name}>";
            throw Fault(owner, $"has no page of elements to find the relation {method.Name} for; take {page}");
        }

        if (attribute is PlainAttribute plain)
        {
            var missing = NamesIn(plain).FirstOrDefault(name => !parameters.Exists(parameter => parameter.Name == name));
            if (missing is not null)
            {
                throw Fault(owner, $"has '{missing}' in the path of {method.Name} but no such parameter");
            }
        }
    }

    /// <summary>What is returned must be something that the kind of operation can answer.</summary>
    private void CheckResult(Operation operation)
    {
        if (model is null || operation.Kind is OperationKind.Action or OperationKind.Relation)
        {
            return;
        }

        var element = model.Shape.ElementType;
        var result = operation.ResultType;
        var reply = typeof(Reply<>).MakeGenericType(element);
        var isList = result == typeof(Page<>).MakeGenericType(element)
            || typeof(IReadOnlyList<>).MakeGenericType(element).IsAssignableFrom(result)
            || IsStoredList(result);
        var fits = result == reply || operation.Kind switch
        {
            OperationKind.Get or OperationKind.Patch => result == element,
            OperationKind.Update => result == element || result == typeof(void),
            OperationKind.Create => result == model.Shape.KeyType,
            OperationKind.Delete => result == typeof(void),
            _ => isList,
        };
        if (!fits)
        {
            var asked = DeclarationReader.Describe(operation);
            throw Fault(operation.Owner, $"returns {Name(result)} from {operation.Method.Name}, which is no answer to {asked}");
        }
    }

    private bool IsStoredList(Type result) =>
        DeclarationReader.BaseOf(model!.Type, typeof(StoredResource<,,>)) is { GenericTypeArguments: [_, _, var row] }
        && typeof(IQueryable<>).MakeGenericType(row).IsAssignableFrom(result);

    private static IEnumerable<string> NamesIn(PlainAttribute plain) => PathParameters().Matches(plain.Path).Select(match => match.Groups[1].Value);

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
        : type.Name;

    private static DeclarationException Fault(Type owner, string fault) => DeclarationReader.Fault(owner, fault);

    [GeneratedRegex(@"\{\*?(\w+)\}")]
    private static partial Regex PathParameters();
}

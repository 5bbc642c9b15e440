using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources;

/// <summary>Reads the declarations of some assemblies, once, and refuses those that are wrong.</summary>
internal sealed class DeclarationReader(ResourceOptions options)
{
    public ResourceSet Read(IEnumerable<Type> types)
    {
        var classes = types.Where(type => type is { IsClass: true, IsAbstract: false }).ToList();
        return Read(
            classes.Where(type => type.IsDefined(typeof(ResourceAttribute), false)),
            classes.Where(type => type.IsSubclassOf(typeof(Endpoints))));
    }

    private ResourceSet Read(IEnumerable<Type> resources, IEnumerable<Type> endpoints)
    {
        var models = resources.OrderBy(type => type.FullName, StringComparer.Ordinal).Select(MakeModel).ToDictionary(model => model.Type);
        Nest(models);
        foreach (var model in models.Values)
        {
            ReadOperations(model);
        }

        var set = new ResourceSet([.. models.Values]);
        foreach (var model in models.Values)
        {
            new RelationReader(set).Read(model);
        }

        foreach (var type in endpoints.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            ReadPlain(type, set);
        }

        if (options.BatchPath is { } path)
        {
            var plain = new PlainAttribute("POST", path);
            var send = typeof(Batch).GetMethod(nameof(Batch.Send))!;
            AddPlain(set, new OperationReader(null).Read(typeof(Batch), send, plain, ActivatorUtilities.CreateFactory(typeof(Batch), [])), plain);
        }

        if (options.RequireDocs)
        {
            Docs.Require(set);
        }

        return set;
    }

    private ResourceModel MakeModel(Type type)
    {
        var attribute = type.GetCustomAttribute<ResourceAttribute>()!;
        var declared = BaseOf(type, typeof(Resource<,>)) ?? throw Fault(type, "has [Resource] but does not derive from Resource<TKey, T>");
        if (attribute.Name.Length == 0 || !attribute.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw Fault(type, $"is named '{attribute.Name}'; a name has letters and digits only");
        }

        var (key, element) = (declared.GenericTypeArguments[0], declared.GenericTypeArguments[1]);
        var format = Formats.For(key)
            ?? throw Fault(type, $"has the key type {key.Name}, which has no text form: use a word, an IParsable type or a positional record");
        if (options.Json.GetTypeInfo(element).Kind != System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object)
        {
            throw Fault(type, $"has elements of type {element.Name}, which is not written as a JSON object");
        }

        var defaults = attribute.DefaultFields.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
        var shapeType = typeof(RecordShape<,>).MakeGenericType(key, element);
        var shape = (ElementShape)Activator.CreateInstance(shapeType, format, defaults, options.Json)!;
        var unknown = defaults.FirstOrDefault(name => shape.IndexOf(name) < 0);
        return unknown is null
            ? new ResourceModel(type, attribute, shape)
            : throw Fault(type, $"has the default field '{unknown}', which {element.Name} does not have");
    }

    private static void Nest(Dictionary<Type, ResourceModel> models)
    {
        var addresses = new Dictionary<string, ResourceModel>(StringComparer.Ordinal);
        foreach (var model in models.Values)
        {
            var parent = model.Attribute.Parent is not { } type ? null
                : models.GetValueOrDefault(type) ?? throw Fault(model.Type, $"is nested in {type.Name}, which is no resource");
            model.Nest(parent);
            if (!(parent?.Children.TryAdd(model.Segment, model) ?? addresses.TryAdd(model.Segment, model)))
            {
                var other = parent?.Children[model.Segment] ?? addresses[model.Segment];
                throw Fault(model.Type, $"has the name and version of {other.Type.Name}: {model.Segment}");
            }
        }

        foreach (var model in models.Values)
        {
            for (var (ancestor, depth) = (model.Parent, 0); ancestor is not null; ancestor = ancestor.Parent, depth++)
            {
                if (depth > models.Count)
                {
                    throw Fault(model.Type, "is nested in itself");
                }
            }
        }
    }

    private static void ReadOperations(ResourceModel model)
    {
        var factory = ActivatorUtilities.CreateFactory(model.Type, []);
        foreach (var (method, attribute) in OperationsOf(model.Type))
        {
            if (attribute.Kind is OperationKind.Plain)
            {
                throw Fault(model.Type, $"has the plain endpoint {method.Name}; those belong in a class derived from Endpoints");
            }

            var operation = new OperationReader(model).Read(model.Type, method, attribute, factory);
            var isFree = operation.Kind switch
            {
                OperationKind.Finder => model.Finders.TryAdd(operation.Name!, operation),
                OperationKind.Action => model.Actions.TryAdd(operation.Name!, operation),
                OperationKind.Relation => true,
                OperationKind.MultiGet when ((MultiGetAttribute)attribute).By is { } by => model.Joins.TryAdd(by, operation),
                _ => model.Single.TryAdd(operation.Kind, operation),
            };
            if (!isFree)
            {
                throw Fault(model.Type, $"has two operations for {Describe(operation)}; the second is {method.Name}");
            }
        }
    }

    private static void ReadPlain(Type type, ResourceSet set)
    {
        var factory = ActivatorUtilities.CreateFactory(type, []);
        foreach (var (method, attribute) in OperationsOf(type))
        {
            if (attribute is not PlainAttribute plain)
            {
                throw Fault(type, $"has the operation {method.Name}; a class derived from Endpoints has methods marked [Plain] only");
            }

            AddPlain(set, new OperationReader(null).Read(type, method, plain, factory), plain);
        }
    }

    private static void AddPlain(ResourceSet set, Operation operation, PlainAttribute plain)
    {
        if (!plain.Path.StartsWith('/'))
        {
            throw Fault(operation.Owner, $"has the path '{plain.Path}'; a path begins with a slash");
        }

        if (!set.Plain.Add(plain.Path, plain.Method, operation))
        {
            throw Fault(operation.Owner, $"answers {plain.Method} {plain.Path}, which is answered already");
        }

        set.PlainOperations.Add(operation);
    }

    /// <summary>The marked methods; one that overrides another counts once.</summary>
    internal static IEnumerable<(MethodInfo Method, OperationAttribute Attribute)> OperationsOf(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        let attribute = method.GetCustomAttribute<OperationAttribute>(inherit: true)
        where attribute is not null
        orderby method.MetadataToken
        select (method, attribute);

    internal static Type? BaseOf(Type type, Type definition)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == definition)
            {
                return at;
            }
        }

        return null;
    }

    internal static string Describe(Operation operation) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(operation.Kind.ToString()) + (operation.Name is null ? "" : $" '{operation.Name}'");

    internal static DeclarationException Fault(Type type, string fault) => new($"{type.Name} {fault}.");
}

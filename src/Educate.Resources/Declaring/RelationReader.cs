using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources;

/// <summary>Reads the relations of a resource, once all resources are known.</summary>
internal sealed class RelationReader(ResourceSet resources)
{
    public void Read(ResourceModel model)
    {
        foreach (var follows in model.Type.GetCustomAttributes<FollowsAttribute>(inherit: false))
        {
            Add(model, Followed(model, follows));
        }

        foreach (var attaches in model.Type.GetCustomAttributes<AttachesAttribute>(inherit: false))
        {
            Add(model, new AttachedRelation(attaches.Name, Target(model, attaches.Name, attaches.To)));
        }

        foreach (var (method, attribute) in DeclarationReader.OperationsOf(model.Type))
        {
            if (attribute is RelationAttribute relation)
            {
                Add(model, Contextual(model, method, relation));
            }
        }
    }

    private FollowedRelation Followed(ResourceModel model, FollowsAttribute follows)
    {
        var member = model.Shape.ElementType.GetProperty(follows.Member)
            ?? throw Fault(model, $"follows '{follows.Member}', which {model.Shape.ElementType.Name} does not have");
        var name = follows.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        var key = Following.KeyTypeOf(member);
        var pointsTo = follows.To ?? (key.IsGenericType && key.GenericTypeArguments is [var named] ? named : null)
            ?? throw Fault(model, $"follows '{follows.Member}', whose type {key.Name} names no resource: say To = typeof(…)");
        var target = Target(model, name, pointsTo);
        var operation = MultiGetOf(model, target, follows);
        var taken = operation.Parameters.First(parameter => parameter.Source is ParameterSource.Keys).Type.GenericTypeArguments[0];
        var to = target.Type.Name;
        return taken != key ? throw Fault(model, $"follows '{follows.Member}' of type {key.Name} to {to}, whose key there is {taken.Name}")
            : target.Parent is not null ? throw Fault(model, $"follows '{follows.Member}' to {to}, which is nested: use a [Relation] method")
            : Following.Make(name, member, target, operation);
    }

    private static Operation MultiGetOf(ResourceModel model, ResourceModel target, FollowsAttribute follows)
    {
        if (follows.Join is not { } join)
        {
            return target.Single.GetValueOrDefault(OperationKind.MultiGet)
                ?? throw Fault(model, $"follows '{follows.Member}' to {target.Type.Name}, which has no multi-get");
        }

        return target.Joins.GetValueOrDefault(join)
            ?? throw Fault(model, $"joins '{follows.Member}' on '{join}', but {target.Type.Name} has no [MultiGet(By = \"{join}\")]");
    }

    private ContextualRelation Contextual(ResourceModel model, MethodInfo method, RelationAttribute attribute)
    {
        var name = Operation.WireName(attribute, method);
        var operation = new OperationReader(model).Read(model.Type, method, attribute, ActivatorUtilities.CreateFactory(model.Type, []));
        var result = operation.ResultType;
        var list = result.GetInterfaces().Append(result)
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
        var element = list?.GenericTypeArguments[0];
        return element is null
            ? throw Fault(model, $"returns {result.Name} from the relation {method.Name}; return IReadOnlyList<T>")
            : new ContextualRelation(name, Target(model, name, attribute.To ?? element), operation);
    }

    private ResourceModel Target(ResourceModel model, string relation, Type to) =>
        resources.Find(to) ?? throw Fault(model, resources.Models.Any(other => other.Shape.ElementType == to)
            ? $"has the relation '{relation}' to {to.Name}, which several resources have as element: name the class"
            : $"has the relation '{relation}' to {to.Name}, which is no resource");

    private static void Add(ResourceModel model, Relation relation)
    {
        if (!model.Relations.TryAdd(relation.Name, relation))
        {
            throw Fault(model, $"has two relations named '{relation.Name}'");
        }
    }

    private static DeclarationException Fault(ResourceModel model, string fault) => DeclarationReader.Fault(model.Type, fault);
}

using System.Reflection;

namespace Educate.Resources;

/// <summary>A relation of a resource to another, as it was declared.</summary>
internal abstract class Relation(string name, ResourceModel target)
{
    public string Name { get; } = name;

    public ResourceModel Target { get; } = target;
}

/// <summary>The operation's reply carries the elements.</summary>
internal sealed class AttachedRelation(string name, ResourceModel target) : Relation(name, target);

/// <summary>A method of the resource finds the elements for a whole page.</summary>
internal sealed class ContextualRelation(string name, ResourceModel target, Operation operation) : Relation(name, target)
{
    public Operation Operation { get; } = operation;
}

/// <summary>The values of a member are keys, which the target's multi-get finds.</summary>
internal abstract class FollowedRelation(string name, string member, ResourceModel target, Operation operation) : Relation(name, target)
{
    /// <summary>The member that holds the keys.</summary>
    public string Member { get; } = member;

    /// <summary>The target's multi-get.</summary>
    public Operation Operation { get; } = operation;

    public abstract KeySet NewKeys();

    /// <summary>Adds the keys that a list of elements holds.</summary>
    public abstract void Collect(object elements, KeySet keys);
}

/// <summary>Distinct keys in the order in which they were met.</summary>
internal abstract class KeySet
{
    public abstract int Count { get; }

    public abstract IReadOnlyList<object> Boxed();

    /// <summary>The keys as a multi-get takes them: all, or those at some positions.</summary>
    public abstract object ToList(IReadOnlyList<object>? only = null);

    /// <summary>Takes away what was asked for already.</summary>
    public abstract void Except(KeySet known);
}

internal sealed class KeySet<TKey> : KeySet
    where TKey : notnull
{
    private readonly HashSet<TKey> _keys = [];

    public override int Count => _keys.Count;

    public void Add(TKey key) => _keys.Add(key);

    public override IReadOnlyList<object> Boxed() => [.. _keys];

    public override object ToList(IReadOnlyList<object>? only = null) => only is null ? [.. _keys] : only.Cast<TKey>().ToList();

    public override void Except(KeySet known)
    {
        var asked = ((KeySet<TKey>)known)._keys;
        _keys.ExceptWith(asked);
        asked.UnionWith(_keys);
    }
}

internal sealed class FollowedRelation<TSource, TKey>(
    string name, string member, ResourceModel target, Operation operation, Action<TSource, KeySet<TKey>> collect)
    : FollowedRelation(name, member, target, operation)
    where TKey : notnull
{
    public override KeySet NewKeys() => new KeySet<TKey>();

    public override void Collect(object elements, KeySet keys)
    {
        var list = (IReadOnlyList<TSource>)elements;
        var typed = (KeySet<TKey>)keys;
        for (var i = 0; i < list.Count; i++)
        {
            collect(list[i], typed);
        }
    }
}

/// <summary>Makes the relation that follows a member, whether it holds one key, perhaps one, or several.</summary>
internal static class Following
{
    /// <summary>The type of the keys that a member holds.</summary>
    public static Type KeyTypeOf(PropertyInfo member)
    {
        var type = member.PropertyType;
        var items = type == typeof(string) ? null : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return items?.GenericTypeArguments[0] ?? Nullable.GetUnderlyingType(type) ?? type;
    }

    public static FollowedRelation Make(string name, PropertyInfo member, ResourceModel target, Operation operation)
    {
        var key = KeyTypeOf(member);
        var maker = key != member.PropertyType && Nullable.GetUnderlyingType(member.PropertyType) is null ? nameof(Many)
            : key.IsValueType ? key == member.PropertyType ? nameof(One) : nameof(Perhaps)
            : nameof(OneText);
        return (FollowedRelation)typeof(Following).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(member.DeclaringType!, key).Invoke(null, [name, member, target, operation])!;
    }

    private static FollowedRelation<TSource, TKey> One<TSource, TKey>(
        string name, PropertyInfo member, ResourceModel target, Operation operation)
        where TKey : struct
    {
        var get = member.GetMethod!.CreateDelegate<Func<TSource, TKey>>();
        return new(name, member.Name, target, operation, (element, keys) => keys.Add(get(element)));
    }

    private static FollowedRelation<TSource, TKey> Perhaps<TSource, TKey>(
        string name, PropertyInfo member, ResourceModel target, Operation operation)
        where TKey : struct
    {
        var get = member.GetMethod!.CreateDelegate<Func<TSource, TKey?>>();
        return new(name, member.Name, target, operation, (element, keys) =>
        {
            if (get(element) is { } key)
            {
                keys.Add(key);
            }
        });
    }

    private static FollowedRelation<TSource, TKey> OneText<TSource, TKey>(
        string name, PropertyInfo member, ResourceModel target, Operation operation)
        where TKey : class
    {
        var get = member.GetMethod!.CreateDelegate<Func<TSource, TKey?>>();
        return new(name, member.Name, target, operation, (element, keys) =>
        {
            if (get(element) is { } key)
            {
                keys.Add(key);
            }
        });
    }

    private static FollowedRelation<TSource, TKey> Many<TSource, TKey>(
        string name, PropertyInfo member, ResourceModel target, Operation operation)
        where TKey : notnull
    {
        var get = member.GetMethod!.CreateDelegate<Func<TSource, IEnumerable<TKey>?>>();
        return new(name, member.Name, target, operation, (element, keys) =>
        {
            switch (get(element))
            {
                case null:
                    break;
                case IReadOnlyList<TKey> list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        keys.Add(list[i]);
                    }

                    break;
                case var others:
                    foreach (var key in others)
                    {
                        keys.Add(key);
                    }

                    break;
            }
        });
    }
}

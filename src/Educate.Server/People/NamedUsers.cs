using System.Collections.Concurrent;
using System.Reflection;
using Educate.Contracts;

namespace Educate.Server.People;

/// <summary>Finds the users that a key, a parameter or a body names: user ids in it, in its parts and in lists of these.</summary>
internal static class NamedUsers
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _parts = new();

    public static bool NamesAnother(object? value, UserId me) => value switch
    {
        null or string => false,
        UserId user => user != me,
        System.Collections.IEnumerable list => list.Cast<object?>().Any(item => NamesAnother(item, me)),
        _ => _parts.GetOrAdd(value.GetType(), PartsOf).Any(part => NamesAnother(part.GetValue(value), me)),
    };

    // Compound keys are looked into as deep as they go; of a body only its own members count.
    private static PropertyInfo[] PartsOf(Type type) => type.Assembly != typeof(UserId).Assembly
        ? []
        : [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && CanName(p.PropertyType))];

    private static bool CanName(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) == typeof(UserId) || typeof(IEnumerable<UserId>).IsAssignableFrom(type)
        || (type is { IsValueType: true, IsGenericType: true } && type.GetGenericArguments().Any(CanName));
}

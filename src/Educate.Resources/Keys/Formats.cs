using System.Reflection;

namespace Educate.Resources;

/// <summary>Finds the format of a type: scalars, lists and sets, positional records.</summary>
internal static class Formats
{
    /// <summary>Null when values of the type have no text form.</summary>
    public static TextFormat? For(Type type, PlainDialectAttribute? plain = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return ScalarFormats.For(type)
            ?? ForList(type, plain)
            ?? RecordFormat.For(type, plain ?? type.GetCustomAttribute<PlainDialectAttribute>());
    }

    private static TextFormat? ForList(Type type, PlainDialectAttribute? plain)
    {
        var item = type.IsArray ? type.GetElementType()! : type.IsGenericType && type.GenericTypeArguments is [var only] ? only : null;
        if (item is null || For(item) is not { } format)
        {
            return null;
        }

        var isSet = !type.IsArray
            && type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(item))
            && !type.IsAssignableFrom(typeof(List<>).MakeGenericType(item));
        return (TextFormat?)typeof(Formats).GetMethod(nameof(MakeList), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [type, format, plain is not null, isSet]);
    }

    private static ListFormat<TItem>? MakeList<TItem>(Type type, TextFormat item, bool plain, bool isSet) =>
        isSet ? new ListFormat<TItem>(item, plain, items => items.ToHashSet(), isSet)
        : type.IsArray ? new ListFormat<TItem>(item, plain, items => items.ToArray(), isSet)
        : type.IsAssignableFrom(typeof(List<TItem>)) ? new ListFormat<TItem>(item, plain, items => items, isSet)
        : null;
}

internal static class Nullability
{
    /// <summary>Whether the declaration says that a value may be missing.</summary>
    public static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);
}

using System.Linq.Expressions;
using System.Reflection;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>
/// The condition that a row has one of some keys, made from the shape's <c>Id = …</c>. A key of parts,
/// <c>Id = new Pair(row.A, row.B)</c>, is compared part by part, since stores do not know pairs.
/// </summary>
internal static class KeyFilter
{
    public static Expression<Func<TRow, bool>> Of<TRow, T, TKey>(Expression<Func<TRow, T>> shape, IReadOnlyList<TKey> ids)
        where TKey : notnull
    {
        var id = (shape.Body as MemberInitExpression)?.Bindings.OfType<MemberAssignment>()
            .FirstOrDefault(binding => binding.Member.Name == nameof(IElement<>.Id))?.Expression
            ?? throw new InvalidOperationException($"A shape is written 'row => new {typeof(T).Name} {{ Id = …, … }}'.");
        var condition = id is NewExpression { Arguments.Count: > 0 } parts ? AnyOf(parts, ids) : IsIn(id, ids);
        return Expression.Lambda<Func<TRow, bool>>(condition, shape.Parameters);
    }

    private static Expression IsIn<TKey>(Expression id, IReadOnlyList<TKey> ids)
    {
        if (ids is [var only])
        {
            return Expression.Equal(id, Value(only));
        }

        var contains = typeof(Enumerable).GetMethods()
            .First(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);
        return Expression.Call(contains.MakeGenericMethod(typeof(TKey)), Value<IEnumerable<TKey>>(ids.ToList()), id);
    }

    private static Expression AnyOf<TKey>(NewExpression parts, IReadOnlyList<TKey> ids)
    {
        var names = parts.Constructor!.GetParameters().Select(parameter => typeof(TKey).GetProperty(
            parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!).ToList();
        Expression? any = null;
        foreach (var id in ids)
        {
            var holder = Value(id);
            var all = parts.Arguments
                .Select((part, i) => Expression.Equal(part, Expression.Property(holder, names[i])))
                .Aggregate(Expression.AndAlso);
            any = any is null ? all : Expression.OrElse(any, all);
        }

        return any ?? Expression.Constant(false);
    }

    /// <summary>A value that a store sees as a parameter, so that its plan is used again for another value.</summary>
    private static MemberExpression Value<TValue>(TValue value) =>
        Expression.Field(Expression.Constant(new Holder<TValue>(value)), nameof(Holder<>.Value));

    private sealed class Holder<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}

using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Educate.Contracts;

namespace Educate.Client.Protocol;

/// <summary>Reads from a lambda which members of its parameter it names: those are the fields to ask for.</summary>
internal sealed class FieldList : ExpressionVisitor
{
    private readonly ParameterExpression _element;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private bool _isWhole;

    private FieldList(ParameterExpression element) => _element = element;

    /// <summary>The wire names, without the key and what belongs to it; null when the lambda takes the element as a whole.</summary>
    public static IReadOnlyCollection<string>? Of(LambdaExpression select)
    {
        var list = new FieldList(select.Parameters[0]);
        list.Visit(select.Body);
        return list._isWhole ? null : list._names;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != _element)
        {
            return base.VisitMember(node);
        }

        if (node.Member.Name != "Id" && node.Member.GetCustomAttribute<KeyPartAttribute>() is null)
        {
            _names.Add(WireName(node.Member));
        }

        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isWhole |= node == _element;
        return node;
    }

    private static string WireName(MemberInfo member) =>
        member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}

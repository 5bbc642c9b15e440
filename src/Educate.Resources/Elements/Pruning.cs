using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Educate.Contracts;

namespace Educate.Resources;

/// <summary>Leaves out of a shape the members that will not be written, so that the store does not read them.</summary>
internal static class Pruning
{
    private const int Capacity = 1024;

    private static readonly ConcurrentDictionary<(Type Resource, Projection Shown, string Followed), LambdaExpression> Known = new();

    /// <summary>
    /// The shape of a resource with the members that a request shows, those of the key, and those that its includes follow.
    /// </summary>
    public static Expression<Func<TRow, T>> Of<TRow, T>(Expression<Func<TRow, T>> shape, ResourceRequest request)
    {
        if (shape.Body is not MemberInitExpression body || request.Model is not { } model)
        {
            return shape;
        }

        var followed = Followed(model, request);
        var key = (model.Type, request.Projection, string.Join(',', followed));
        if (Known.TryGetValue(key, out var known))
        {
            return (Expression<Func<TRow, T>>)known;
        }

        var kept = body.Bindings.Where(binding => IsNeeded(binding.Member, request, followed));
        var pruned = Expression.Lambda<Func<TRow, T>>(Expression.MemberInit(body.NewExpression, kept), shape.Parameters);
        if (Known.Count >= Capacity)
        {
            Known.Clear();
        }

        Known[key] = pruned;
        return pruned;
    }

    /// <summary>
    /// Members whose values are needed although they are not written; all of them when a contextual relation looks at elements.
    /// </summary>
    private static List<string> Followed(ResourceModel model, ResourceRequest request) =>
        request.IncludeNames == Selection.Empty ? []
        : model.Relations.Values.Any(relation => relation is ContextualRelation) ? ["*"]
        : [.. model.Relations.Values.OfType<FollowedRelation>().Select(relation => relation.Member)];

    private static bool IsNeeded(MemberInfo member, ResourceRequest request, List<string> followed) =>
        member.Name == nameof(IElement<>.Id)
        || member.IsDefined(typeof(KeyPartAttribute))
        || followed.Contains("*")
        || followed.Contains(member.Name)
        || request.Shows(member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name));
}

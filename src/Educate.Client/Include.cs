using System.Linq.Expressions;
using System.Text.Json;
using Educate.Client.Protocol;

namespace Educate.Client;

/// <summary>A relation to follow in the same call. Keep it: <see cref="Reply{TResult}.Linked"/> takes it as the key to what came back.</summary>
public abstract class Include
{
    private protected Include(string relation, string? through, string target)
    {
        Relation = relation;
        Through = through;
        Target = target;
    }

    /// <summary>The relation's name, such as <c>courseId</c>.</summary>
    public string Relation { get; }

    /// <summary>For a later hop: the resource whose relation it is, such as <c>courses.v1</c>.</summary>
    public string? Through { get; }

    /// <summary>The resource that it leads to, such as <c>partners.v1</c>.</summary>
    public string Target { get; }

    internal abstract IReadOnlyCollection<string> Fields { get; }

    /// <summary>Follows a relation and reads its targets: <c>Include.To("courseId", (Course c) => new { c.Name })</c>.</summary>
    /// <param name="relation">The relation's name.</param>
    /// <param name="select">What is made of each target; the members that it names are the fields that are asked for.</param>
    /// <param name="through">For a later hop: the resource whose relation it is.</param>
    public static Include<T, TResult> To<T, TResult>(string relation, Expression<Func<T, TResult>> select, string? through = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(select);
        return new Include<T, TResult>(relation, new Selection<T, TResult>(select), through);
    }
}

/// <inheritdoc cref="Include" />
public sealed class Include<T, TResult> : Include
    where T : class
{
    private readonly Selection<T, TResult> _selection;

    internal Include(string relation, Selection<T, TResult> selection, string? through)
        : base(relation, through, ResourceNames.Of<T>()) => _selection = selection;

    internal override IReadOnlyCollection<string> Fields => _selection.Fields;

    internal IReadOnlyList<TResult> Read(JsonElement linked) =>
        linked.ValueKind == JsonValueKind.Object && linked.TryGetProperty(Target, out var elements)
            ? [.. elements.EnumerateArray().Select(_selection.Read)]
            : [];
}

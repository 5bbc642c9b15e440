using System.Collections.Concurrent;

namespace Educate.Resources;

/// <summary>What <c>fields=</c> or <c>includes=</c> says: names, and groups of names for other resources.</summary>
internal sealed class Selection
{
    public static readonly Selection Empty = new("", Names.Empty, new Dictionary<string, Names>());

    /// <summary>What the header says that lifts all filtering.</summary>
    public static readonly Selection Everything = new("", Names.Empty, new Dictionary<string, Names>()) { IsEverything = true };

    private readonly ConcurrentDictionary<ResourceModel, Projection> _elements = new();
    private readonly ConcurrentDictionary<ResourceModel, Projection> _linked = new();

    public Selection(string text, Names own, IReadOnlyDictionary<string, Names> groups)
    {
        Text = text;
        Own = own;
        Groups = groups;
    }

    public string Text { get; }

    public Names Own { get; }

    public IReadOnlyDictionary<string, Names> Groups { get; }

    private bool IsEverything { get; init; }

    /// <summary>The members to write of the elements that were asked for.</summary>
    public Projection ForElements(ResourceModel model) =>
        _elements.TryGetValue(model, out var known) ? known : _elements.GetOrAdd(model, Project(model, Own));

    /// <summary>The members to write of linked elements: the resource's own default fields and those in its group.</summary>
    public Projection ForLinked(ResourceModel model) =>
        _linked.TryGetValue(model, out var known) ? known : _linked.GetOrAdd(model, Project(model, Group(model)));

    /// <summary>The names in a resource's group; none when it has none.</summary>
    public Names Group(ResourceModel model) => Groups.GetValueOrDefault(model.WireName, Names.Empty);

    private Projection Project(ResourceModel model, Names names) => new(model.Shape.Fields.Select(field =>
        field.IsKey || IsEverything || ((field.IsDefault || names.Added.Contains(field.Name)) && !names.Removed.Contains(field.Name))));
}

/// <summary>Names that are asked for, and names that are not wanted.</summary>
internal sealed record Names(IReadOnlySet<string> Added, IReadOnlySet<string> Removed)
{
    public static readonly Names Empty = new(new HashSet<string>(), new HashSet<string>());

    public bool Has(string name) => Added.Contains(name) && !Removed.Contains(name);
}

/// <summary>Which members of an element are written, as a mask and as ranges of neighbours.</summary>
internal sealed class Projection
{
    public Projection(IEnumerable<bool> shown)
    {
        Shown = [.. shown];
        var runs = new List<(int From, int To)>();
        for (var i = 0; i < Shown.Length; i++)
        {
            if (Shown[i])
            {
                if (runs is [.., var last] && last.To == i)
                {
                    runs[^1] = (last.From, i + 1);
                }
                else
                {
                    runs.Add((i, i + 1));
                }
            }
        }

        Runs = [.. runs];
    }

    public bool[] Shown { get; }

    public (int From, int To)[] Runs { get; }
}

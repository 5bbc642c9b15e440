using Educate.Contracts;

namespace Educate.Resources;

/// <summary>Related elements of one resource, each once.</summary>
internal abstract class LinkedCollection(ResourceModel model)
{
    public ResourceModel Model { get; } = model;

    /// <summary>A list of the resource's elements.</summary>
    public abstract object Elements { get; }

    /// <summary>Adds those that are not there yet, and returns them; null for none.</summary>
    public abstract object? Add(object elements);
}

internal sealed class LinkedCollection<TKey, T>(ResourceModel model) : LinkedCollection(model)
    where TKey : notnull
    where T : class, IElement<TKey>
{
    private readonly HashSet<TKey> _keys = [];
    private IReadOnlyList<T> _elements = [];

    public override object Elements => _elements;

    public override object? Add(object elements)
    {
        var list = (IReadOnlyList<T>)elements;
        var fresh = new List<T>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (_keys.Add(list[i].Id))
            {
                fresh.Add(list[i]);
            }
        }

        if (fresh.Count == 0)
        {
            return null;
        }

        var added = fresh.Count == list.Count ? list : fresh;
        _elements = _elements.Count == 0 ? added : [.. _elements, .. added];
        return added;
    }
}

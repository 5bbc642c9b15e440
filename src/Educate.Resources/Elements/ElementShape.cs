namespace Educate.Resources;

/// <summary>What the elements of a resource look like and how they are written.</summary>
internal abstract class ElementShape(TextFormat key, Type keyType, Type elementType)
{
    private Dictionary<string, int>? _positions;

    public TextFormat Key { get; } = key;

    public Type KeyType { get; } = keyType;

    public Type ElementType { get; } = elementType;

    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The position of a member; -1 when there is none of that name.</summary>
    public int IndexOf(string name) => (_positions ??= Positions()).GetValueOrDefault(name, -1);

    /// <summary>A list of keys as the type that a multi-get takes.</summary>
    public abstract object ToKeys(IReadOnlyList<object> keys);

    /// <summary>Takes apart whatever an operation returned.</summary>
    public abstract Answer ToAnswer(object? result, Operations owner);

    /// <summary>Writes a JSON array.</summary>
    public abstract void Write(ReplyBuffer buffer, object elements, Projection projection);

    public abstract LinkedCollection NewCollection(ResourceModel model);

    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
        {
            positions[Fields[i].Name] = i;
        }

        return positions;
    }
}

/// <summary>What an operation of a resource answered, whatever it returned.</summary>
internal sealed class Answer
{
    /// <summary>A list of the resource's elements; null when there is no representation.</summary>
    public object? Elements { get; init; }

    public string? Next { get; init; }

    public long? Total { get; init; }

    public IReadOnlyDictionary<string, Facet>? Facets { get; init; }

    public string? Tag { get; init; }

    public object? CreatedKey { get; init; }

    public string? Location { get; init; }

    public bool IsPermanent { get; init; }

    public IReadOnlyList<Attachment> Attached { get; init; } = [];
}

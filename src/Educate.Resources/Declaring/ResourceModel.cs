namespace Educate.Resources;

/// <summary>A resource as it was declared, read once at start-up.</summary>
internal sealed class ResourceModel(Type type, ResourceAttribute attribute, ElementShape shape)
{
    public Type Type { get; } = type;

    public ResourceAttribute Attribute { get; } = attribute;

    public ElementShape Shape { get; } = shape;

    /// <summary>How the resource stands in a path: <c>courses.v1</c>, or the bare name for version 0.</summary>
    public string Segment { get; } = attribute.Version > 0 ? $"{attribute.Name}.v{attribute.Version}" : attribute.Name;

    /// <summary>How it is called in <c>fields</c>, <c>includes</c> and <c>linked</c>: children by name without version.</summary>
    public string WireName => Parent is null ? Segment : $"{Parent.WireName}/{Attribute.Name}";

    /// <summary>The name in quotes and with its colon, as <c>linked</c> has it.</summary>
    public byte[] LinkedName { get; private set; } = [];

    public ResourceModel? Parent { get; private set; }

    public Dictionary<string, ResourceModel> Children { get; } = new(StringComparer.Ordinal);

    public Dictionary<OperationKind, Operation> Single { get; } = [];

    public Dictionary<string, Operation> Finders { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Operation> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>Multi-gets by another member than the key, for relations.</summary>
    public Dictionary<string, Operation> Joins { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Relation> Relations { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Operation> Operations => Single.Values.Concat(Finders.Values).Concat(Actions.Values);

    public void Nest(ResourceModel? parent)
    {
        Parent = parent;
        LinkedName = [.. "\""u8, .. System.Text.Encoding.UTF8.GetBytes(WireName), .. "\":"u8];
    }
}

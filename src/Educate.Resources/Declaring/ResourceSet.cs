namespace Educate.Resources;

/// <summary>All declarations of a host.</summary>
internal sealed class ResourceSet
{
    private readonly Dictionary<string, ResourceModel> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, ResourceModel> _byType = [];
    private readonly ILookup<Type, ResourceModel> _byElement;

    public ResourceSet(IReadOnlyList<ResourceModel> models)
    {
        Models = models;
        _byElement = models.ToLookup(model => model.Shape.ElementType);
        foreach (var model in models)
        {
            _byType[model.Type] = model;
            _byName[model.WireName] = model;
            if (model.Parent is null)
            {
                Roots[model.Segment] = model;
            }
        }
    }

    public IReadOnlyList<ResourceModel> Models { get; }

    /// <summary>The resources that are not nested, by path segment.</summary>
    public Dictionary<string, ResourceModel> Roots { get; } = new(StringComparer.Ordinal);

    public PlainPath Plain { get; } = new();

    public List<Operation> PlainOperations { get; } = [];

    /// <summary>The resource of a class, or the only one whose elements have a type.</summary>
    public ResourceModel? Find(Type type) =>
        _byType.TryGetValue(type, out var model) ? model : _byElement[type].Take(2).ToList() is [var only] ? only : null;

    public ResourceModel? Find(string wireName) => _byName.GetValueOrDefault(wireName);
}

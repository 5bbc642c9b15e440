namespace Educate.Resources;

/// <summary>
/// Declares a class as a resource: a collection at <c>{prefix}/{name}.v{version}</c>, found at start-up in the assemblies given to
/// <see cref="ResourcesBuilder.AddFrom"/>.
/// </summary>
/// <param name="name">The name on the wire, without version, such as <c>courses</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ResourceAttribute(string name) : Attribute
{
    /// <summary>The name on the wire, without version.</summary>
    public string Name { get; } = name;

    /// <summary>The version in the address. 0 leaves the <c>.vN</c> out.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The members that are shown when a request names none, separated by commas. Keys are always shown.</summary>
    public string DefaultFields { get; init; } = "";

    /// <summary>The resource class that this one is nested in; null for a resource of its own.</summary>
    public Type? Parent { get; init; }

    /// <summary>The page size when a request states none; 0 takes that of the host.</summary>
    public int DefaultLimit { get; init; }
}

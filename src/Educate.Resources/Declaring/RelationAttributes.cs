namespace Educate.Resources;

/// <summary>
/// A relation that the library follows: the values of a member are keys of another resource, which is asked for all of them at once,
/// under its own access rule, when <c>includes=</c> names the member. Keys of others and unknown ones are left out.
/// </summary>
/// <param name="member">The member that holds a key or keys: <c>nameof(Membership.CourseId)</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FollowsAttribute(string member) : Attribute
{
    /// <summary>The member that holds a key or keys.</summary>
    public string Member { get; } = member;

    /// <summary>The resource class or element type; null finds it by the member's typed id.</summary>
    public Type? To { get; init; }

    /// <summary>The target's member that the values equal; null for its key. The target needs a multi-get by that member.</summary>
    public string? Join { get; init; }

    /// <summary>The relation's name on the wire; null takes the member's.</summary>
    public string? Name { get; init; }
}

/// <summary>A relation whose elements the operation itself attaches to its reply; nothing is followed.</summary>
/// <param name="name">The relation's name on the wire; it need not be a member.</param>
/// <param name="to">The resource class or element type that is attached.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AttachesAttribute(string name, Type to) : Attribute
{
    /// <summary>The relation's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The resource class or element type.</summary>
    public Type To { get; } = to;
}

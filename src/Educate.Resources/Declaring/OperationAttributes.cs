namespace Educate.Resources;

/// <summary>What a request does to a resource.</summary>
public enum OperationKind
{
    /// <summary>GET of one element.</summary>
    Get,

    /// <summary>GET of the elements that <c>ids=</c> names.</summary>
    MultiGet,

    /// <summary>GET of the collection.</summary>
    GetAll,

    /// <summary>GET of the collection with <c>q=</c>.</summary>
    Finder,

    /// <summary>POST to the collection with <c>action=</c>.</summary>
    Action,

    /// <summary>POST to the collection.</summary>
    Create,

    /// <summary>PUT of one element, whether it exists or not.</summary>
    Update,

    /// <summary>PATCH of one element.</summary>
    Patch,

    /// <summary>DELETE of one element.</summary>
    Delete,

    /// <summary>Not an operation on the wire: what <c>includes=</c> asks of a contextual relation.</summary>
    Relation,

    /// <summary>A method and a path outside the grammar.</summary>
    Plain,
}

/// <summary>Makes a method reachable. A method without one of its kinds is not.</summary>
/// <param name="kind">What the method answers.</param>
/// <param name="name">The name on the wire; null takes the method's name in camelCase.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class OperationAttribute(OperationKind kind, string? name = null) : Attribute
{
    /// <summary>What the method answers.</summary>
    public OperationKind Kind { get; } = kind;

    /// <summary>The name on the wire, of finders, actions and relations.</summary>
    public string? Name { get; } = name;
}

/// <summary>GET of one element. The key is the parameter <c>id</c>; null is answered as 404 <c>notFound</c>.</summary>
public sealed class GetAttribute() : OperationAttribute(OperationKind.Get);

/// <summary>GET of several elements by key. The distinct keys are the parameter <c>ids</c>; those not found are left out.</summary>
public sealed class MultiGetAttribute() : OperationAttribute(OperationKind.MultiGet)
{
    /// <summary>
    /// The member whose values <c>ids</c> holds, when that is not the key. Such a method is not reachable from outside: relations that
    /// join on this member are followed through it.
    /// </summary>
    public string? By { get; init; }
}

/// <summary>GET of the collection.</summary>
public sealed class GetAllAttribute() : OperationAttribute(OperationKind.GetAll);

/// <summary>A named question, <c>?q=name</c>.</summary>
/// <param name="name">The name on the wire; null takes the method's name in camelCase.</param>
public sealed class FinderAttribute(string? name = null) : OperationAttribute(OperationKind.Finder, name);

/// <summary>A named command, <c>POST ?action=name</c>. Its result is sent bare; a text as plain text, nothing as 204.</summary>
/// <param name="name">The name on the wire; null takes the method's name in camelCase.</param>
public sealed class ActionAttribute(string? name = null) : OperationAttribute(OperationKind.Action, name);

/// <summary>POST to the collection. Returns the new key, or <see cref="Reply{T}.Created"/> to send the element too.</summary>
public sealed class CreateAttribute() : OperationAttribute(OperationKind.Create);

/// <summary>PUT of one element. Returns the element (200) or nothing (204).</summary>
public sealed class UpdateAttribute() : OperationAttribute(OperationKind.Update);

/// <summary>PATCH of one element. Returns the element.</summary>
public sealed class PatchAttribute() : OperationAttribute(OperationKind.Patch);

/// <summary>DELETE of one element, answered 204.</summary>
public sealed class DeleteAttribute() : OperationAttribute(OperationKind.Delete);

/// <summary>
/// A contextual relation: given a whole page of this resource's elements, returns the elements of another resource that belong to
/// them, in one go. It is called only when <c>includes=</c> names it.
/// </summary>
/// <param name="name">The name on the wire; null takes the method's name in camelCase.</param>
public sealed class RelationAttribute(string? name = null) : OperationAttribute(OperationKind.Relation, name)
{
    /// <summary>The resource class or element type that is included, when the element type alone does not tell.</summary>
    public Type? To { get; init; }
}

/// <summary>
/// A method and a path outside the grammar, in a class derived from <see cref="Endpoints"/>. <c>{name}</c> in the path is a parameter,
/// taken as it stands in the request (not percent-decoded); a last <c>{*name}</c> takes the rest of the path.
/// </summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The whole path, beginning with a slash.</param>
public sealed class PlainAttribute(string method, string path) : OperationAttribute(OperationKind.Plain)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The whole path, beginning with a slash.</summary>
    public string Path { get; } = path;
}

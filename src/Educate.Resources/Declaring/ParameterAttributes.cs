namespace Educate.Resources;

/// <summary>The key of the resource around a nested one. Several stand for the innermost levels, outermost first.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentKeyAttribute : Attribute;

/// <summary>
/// The request's body: a record read from JSON whatever the content type says; <c>ReadOnlyMemory&lt;byte&gt;</c> for the bytes as
/// sent; or <see cref="Stream"/>, which is opened only after access was granted. A nullable one may be missing.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute
{
    /// <summary>The most bytes that are taken; 0 takes the limit of the host (a stream then has the web server's).</summary>
    public long Limit { get; init; }
}

/// <summary>What the access policy of the operation granted.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GrantedAttribute : Attribute;

/// <summary>The value of a query parameter that is absent, as its text on the wire, where C# knows no default of the type.</summary>
/// <param name="text">The text.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DefaultTextAttribute(string text) : Attribute
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}

/// <summary>
/// Reads and writes a record, a list or a set in the plain dialect, that of hand-written keys: only the separator is escaped, trailing
/// empty parts vanish, and an item of a list is never empty.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Parameter)]
public sealed class PlainDialectAttribute : Attribute
{
    /// <summary>A fixed first part; a text with another first part does not parse.</summary>
    public string? Prefix { get; init; }
}

using System.Xml.Linq;

namespace Educate.Courseware.Olx;

/// <summary>A block of the published tree with its definition resolved and its policy laid over its attributes.</summary>
internal sealed class OlxBlock(string tag, string urlName, string path, XElement definition, OlxBlock? parent)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag, such as <c>problem</c>.</summary>
    public string Tag { get; } = tag;

    /// <summary>The block's name, made from its content where it has none; unique among blocks of its tag.</summary>
    public string UrlName { get; } = urlName;

    /// <summary>The file it is written in, with <c>#url_name</c> when it is one block of several in that file.</summary>
    public string Path { get; } = path;

    /// <summary>The element that defines it.</summary>
    public XElement Definition { get; } = definition;

    /// <summary>The block it stands in; null for the course.</summary>
    public OlxBlock? Parent { get; } = parent;

    /// <summary>The blocks in it, in order.</summary>
    public List<OlxBlock> Children { get; } = [];

    /// <summary>The key of the item, lesson or module that it becomes; set once all names are known.</summary>
    public string SourceKey { get; set; } = urlName;

    /// <summary>True when it holds blocks; a block of unknown kind does when it points at some.</summary>
    public bool IsContainer { get; init; } = OlxTags.IsContainer(tag);

    /// <summary>Its title, or null when it has none; the oldest courses call it <c>name</c>.</summary>
    public string? DisplayName => (this["display_name"] ?? this["name"]) is { Length: > 0 } name ? name.Trim() : null;

    /// <summary>True when only staff may see it, or something around it.</summary>
    public bool IsStaffOnly => IsSet("visible_to_staff_only") || IsSet("hide_from_toc") || Parent is { IsStaffOnly: true };

    /// <summary>An attribute of its own, unquoted; null when absent, <c>null</c> or set so by the policy.</summary>
    public string? this[string attribute] => _attributes.TryGetValue(attribute, out var value) ? OlxValues.Unquoted(value) : null;

    /// <summary>The names of its attributes.</summary>
    public IEnumerable<string> AttributeNames => _attributes.Keys;

    /// <summary>An attribute of its own or of the nearest block around it.</summary>
    public string? Inherited(string attribute) => this[attribute] ?? Parent?.Inherited(attribute);

    /// <summary>True when an own attribute says true.</summary>
    public bool IsSet(string attribute) => OlxValues.IsTrue(this[attribute]);

    /// <summary>Sets an attribute; later calls win.</summary>
    public void Set(string attribute, string value) => _attributes[attribute] = value;

    /// <summary>Sets an attribute unless it is set.</summary>
    public void SetDefault(string attribute, string value) => _attributes.TryAdd(attribute, value);

    /// <summary>The block and all below it, in order.</summary>
    public IEnumerable<OlxBlock> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}

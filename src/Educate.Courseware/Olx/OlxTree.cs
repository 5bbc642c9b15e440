using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>
/// Follows the pointers from the course element down to the published tree. A block that cannot be read, stands twice or contains
/// itself is named in the report and left out.
/// </summary>
internal sealed class OlxTree(PackageFolder folder, OlxXml xml, OlxPolicy policy, ReportBuilder report, ImportLimits limits, CancellationToken cancel)
{
    private readonly HashSet<(string Tag, string UrlName)> _seen = [];
    private int _count;

    /// <summary>The course block with everything below it; <paramref name="definition"/> is its element in <paramref name="path"/>.</summary>
    public OlxBlock Read(XElement definition, string urlName, string path)
    {
        var course = Make("course", urlName, path, definition, pointer: null, parent: null);
        ReadChildren(course, path, depth: 1);
        NameKeys(course);
        return course;
    }

    private void ReadChildren(OlxBlock block, string file, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        if (depth > limits.MaxDepth)
        {
            throw new PackageRefusedException($"'{block.Path}' nests blocks more than {limits.MaxDepth} deep.");
        }

        var position = 0;
        foreach (var element in block.Definition.Elements().Where(element => IsBlock(block, element)))
        {
            position++;
            if (++_count > limits.MaxBlocks)
            {
                throw new PackageRefusedException($"The course has more than {limits.MaxBlocks} blocks.");
            }

            ReadChild(block, element, file, position, depth);
        }
    }

    private bool IsBlock(OlxBlock parent, XElement element)
    {
        if (!OlxTags.IsSetting(element.Name.LocalName))
        {
            return parent.Tag != "conditional" || element.Name.LocalName != "show";
        }

        report.Warn($"{parent.Path}#{element.Name.LocalName}", $"The course's {element.Name.LocalName} setting has no counterpart here.");
        return false;
    }

    private void ReadChild(OlxBlock parent, XElement element, string file, int position, int depth)
    {
        var tag = element.Name.LocalName;
        var urlName = UrlNameOf(element) ?? Derived(parent, element, position);
        var here = $"{file}#{urlName}";
        try
        {
            var (definition, path) = Resolve(element, tag, urlName, file);
            if (!_seen.Add((tag, urlName)))
            {
                report.Named(tag, here, $"The block '{urlName}' stands in the course a second time, or contains itself.");
                return;
            }

            var block = Make(tag, urlName, path == file ? here : path, definition, element, parent);
            parent.Children.Add(block);
            if (block.IsContainer)
            {
                ReadChildren(block, path, depth + 1);
            }
        }
        catch (BrokenBlockException broken)
        {
            report.Named(tag, DefinitionFile(tag, urlName) is var path && folder.Has(path) ? path : here, broken.Message);
        }
    }

    /// <summary>The element that defines a block: itself when it has content, else the file that it points at.</summary>
    private (XElement Definition, string Path) Resolve(XElement element, string tag, string urlName, string file)
    {
        var hasContent = element.HasElements || !string.IsNullOrWhiteSpace(element.Value);
        var path = DefinitionFile(tag, urlName);
        if (!hasContent && !folder.Has(path) && NamedBody(element, tag) is { } named)
        {
            return named;
        }

        if (hasContent || path == file || !folder.Has(path))
        {
            var isPointer = !hasContent && element.Attributes().All(attribute => attribute.Name.LocalName is "url_name" or "slug" or "org" or "course");
            return isPointer && path != file && tag is not "discussion" and not "done"
                ? throw new BrokenBlockException($"The file '{path}' that it points at is not in the package.")
                : (element, file);
        }

        var definition = xml.Load(path)!;
        return NamedBody(definition, tag) ?? (definition, path);
    }

    /// <summary>Old problems name the file of their text as <c>html</c> blocks do.</summary>
    private (XElement Definition, string Path)? NamedBody(XElement definition, string tag)
    {
        if (tag != "problem" || definition.HasElements || definition.Attribute("filename")?.Value is not { Length: > 0 } name)
        {
            return null;
        }

        var path = DefinitionFile(tag, name);
        return xml.Load(path) is { } body ? (body, path) : null;
    }

    private bool IsPointer(XElement element) =>
        !element.HasElements && UrlNameOf(element) is { } name && folder.Has(DefinitionFile(element.Name.LocalName, name));

    private OlxBlock Make(string tag, string urlName, string path, XElement definition, XElement? pointer, OlxBlock? parent)
    {
        var block = new OlxBlock(tag, urlName, path, definition, parent)
        {
            IsContainer = OlxTags.IsContainer(tag) || (!OlxTags.IsLeaf(tag) && definition.Elements().Any(IsPointer)),
        };
        foreach (var attribute in definition.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            block.Set(attribute.Name.LocalName, attribute.Value);
        }

        foreach (var attribute in pointer?.Attributes() ?? [])
        {
            block.SetDefault(attribute.Name.LocalName, attribute.Value);
        }

        policy.Apply(block);
        return block;
    }

    /// <summary>A url_name is the key, unless blocks of different tags share it.</summary>
    private static void NameKeys(OlxBlock course)
    {
        foreach (var shared in course.WithDescendants().GroupBy(block => block.UrlName, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            foreach (var block in shared)
            {
                block.SourceKey = $"{block.Tag}/{block.UrlName}";
            }
        }
    }

    private static string? UrlNameOf(XElement element) =>
        (element.Attribute("url_name") ?? element.Attribute("slug"))?.Value is { Length: > 0 } name ? name : null;

    private string Derived(OlxBlock parent, XElement element, int position)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(parent.UrlName + element));
        var name = Convert.ToHexStringLower(hash)[..16];
        return _seen.Contains((element.Name.LocalName, name)) ? name + position.ToString("'-'0", CultureInfo.InvariantCulture) : name;
    }

    private static string DefinitionFile(string tag, string urlName) => $"{tag}/{urlName.Replace(':', '/')}.xml";
}

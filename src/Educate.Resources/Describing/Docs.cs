using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Educate.Resources;

/// <summary>The doc comments of declarations, from the XML files that the compiler writes beside assemblies.</summary>
internal static partial class Docs
{
    private static readonly Dictionary<Assembly, Dictionary<string, XElement>?> Known = [];
    private static readonly Lock Gate = new();

    /// <summary>The summary of a type; empty when it has none.</summary>
    public static string Summary(Type type) => Text(type.Assembly, $"T:{NameOf(type)}", "summary");

    /// <summary>The summary of a method, or of the one that it overrides; empty when it has none.</summary>
    public static string Summary(MethodInfo method) => Text(method, member => member.Element("summary"));

    /// <summary>The text of a method's parameter; empty when it has none.</summary>
    public static string Parameter(ParameterInfo parameter) => Text(
        (MethodInfo)parameter.Member,
        member => member.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == parameter.Name));

    /// <summary>The summary of a property, or the text of the positional parameter that makes it; empty when it has none.</summary>
    public static string Summary(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        var summary = Text(owner.Assembly, $"P:{NameOf(owner)}.{property.Name}", "summary");
        return summary.Length > 0 || Of(owner.Assembly)?.GetValueOrDefault($"T:{NameOf(owner)}") is not { } type ? summary
            : Clean(type.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));
    }

    /// <summary>Refuses declarations without a doc, where the docs are at hand.</summary>
    public static void Require(ResourceSet set)
    {
        foreach (var model in set.Models.Where(model => Of(model.Type.Assembly) is not null && Summary(model.Type).Length == 0))
        {
            throw DeclarationReader.Fault(model.Type, "has no doc comment that says what it is");
        }

        var operations = set.Models.SelectMany(model => model.Operations).Concat(set.PlainOperations);
        var documented = operations.Where(operation => Of(operation.Method.DeclaringType!.Assembly) is not null);
        foreach (var operation in documented.Where(operation => Summary(operation.Method).Length == 0))
        {
            throw DeclarationReader.Fault(operation.Owner, $"has no doc comment on {operation.Method.Name} that says what it does");
        }
    }

    private static string Text(MethodInfo method, Func<XElement, XElement?> part)
    {
        for (var at = method; ; at = at.GetBaseDefinition())
        {
            var owner = at.DeclaringType!;
            var text = Of(owner.Assembly)?.GetValueOrDefault($"M:{NameOf(owner)}.{at.Name}") is { } member ? Clean(part(member)) : "";
            if (text.Length > 0 || at == at.GetBaseDefinition())
            {
                return text;
            }
        }
    }

    private static string Text(Assembly assembly, string member, string part) =>
        Clean(Of(assembly)?.GetValueOrDefault(member)?.Element(part));

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static Dictionary<string, XElement>? Of(Assembly assembly)
    {
        lock (Gate)
        {
            if (!Known.TryGetValue(assembly, out var members))
            {
                var file = assembly.Location.Length == 0 ? null : Path.ChangeExtension(assembly.Location, ".xml");
                members = File.Exists(file) ? Read(file) : null;
                Known[assembly] = members;
            }

            return members;
        }
    }

    /// <summary>The members by name, without parameters: marked methods have no overloads that need telling apart.</summary>
    private static Dictionary<string, XElement> Read(string file)
    {
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            members.TryAdd(member.Attribute("name")!.Value.Split('(')[0], member);
        }

        return members;
    }

    /// <summary>The text without its tags, on one line.</summary>
    private static string Clean(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { HasElements: false, IsEmpty: true } tag => LastName(tag),
            XElement tag => Clean(tag),
            _ => node.ToString(),
        }));
        return Blanks().Replace(System.Net.WebUtility.HtmlDecode(text), " ").Trim();
    }

    private static string LastName(XElement tag)
    {
        var name = (tag.Attribute("cref") ?? tag.Attribute("name") ?? tag.Attribute("langword"))?.Value ?? "";
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

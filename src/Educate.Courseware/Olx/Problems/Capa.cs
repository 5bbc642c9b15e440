using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>The vocabulary of problem files.</summary>
internal static class Capa
{
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "choicegroup", "checkboxgroup", "radiogroup", "textline", "textbox", "jsinput", "schematic", "imageinput", "crystallography", "vsepr_input",
        "filesubmission", "responseparam", "additional_answer", "stringequalhint", "regexphint", "correcthint", "hintgroup", "answer", "script",
        "style", "choicehint", "optionhint", "compoundhint", "demandhint", "solution", "solutionset", "startouttext", "endouttext", "option",
    };

    /// <summary>True for an element that takes an answer.</summary>
    public static bool IsResponse(XElement element) => element.Name.LocalName.EndsWith("response", StringComparison.Ordinal);

    /// <summary>True for elements that are not shown as they stand: inputs, answers, hints, solutions, scripts.</summary>
    public static bool IsFurniture(XElement element) =>
        Furniture.Contains(element.Name.LocalName) || element.Name.LocalName.EndsWith("input", StringComparison.Ordinal);

    /// <summary>True for a Python script.</summary>
    public static bool IsPython(XElement element) =>
        element.Name.LocalName is "script" or "answer" && element.Attribute("type")?.Value.Contains("python", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>All elements of a name below an element.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    /// <summary>The first element of a name below an element, or null.</summary>
    public static XElement? First(this XElement element, string name) => element.All(name).FirstOrDefault();

    /// <summary>An attribute's value, or null when absent or empty.</summary>
    public static string? Value(this XElement element, string attribute) => element.Attribute(attribute)?.Value is { Length: > 0 } value ? value : null;
}

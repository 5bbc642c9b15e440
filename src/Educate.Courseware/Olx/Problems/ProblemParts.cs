using System.Text;
using System.Xml.Linq;

namespace Educate.Courseware.Olx.Problems;

/// <summary>A response and the text that leads to it.</summary>
internal sealed class ProblemPart(string stemHtml, XElement response)
{
    /// <summary>The text before the response and, for the last one, behind it.</summary>
    public string StemHtml { get; set; } = stemHtml;

    public XElement Response { get; } = response;

    /// <summary>The worked solutions that belong to it.</summary>
    public List<XElement> Solutions { get; } = [];
}

/// <summary>Cuts a problem into its responses, each with the text before it. No text is lost.</summary>
internal sealed class ProblemParts
{
    private const int MaxReopened = 16;

    private readonly List<XElement> _open = [];
    private readonly List<XElement> _earlySolutions = [];
    private readonly StringBuilder _html = new();
    private bool _hasContent;

    private ProblemParts()
    {
    }

    public List<ProblemPart> Parts { get; } = [];

    /// <summary>The hints that can be asked for.</summary>
    public List<XElement> Hints { get; } = [];

    /// <summary>The text of a problem without any response.</summary>
    public string TextHtml { get; private set; } = "";

    public static ProblemParts Of(XElement problem)
    {
        var parts = new ProblemParts();
        parts.Walk(problem);
        var rest = parts.Cut();
        if (parts.Parts.Count == 0)
        {
            parts.TextHtml = rest;
        }
        else
        {
            parts.Parts[^1].StemHtml += rest;
            parts.Parts[0].Solutions.InsertRange(0, parts._earlySolutions);
        }

        return parts;
    }

    private void Walk(XElement container)
    {
        foreach (var node in container.Nodes())
        {
            if (node is not XElement element)
            {
                Add(node);
            }
            else if (Capa.IsResponse(element))
            {
                Parts.Add(new ProblemPart(Cut(), element));
                Collect(element);
            }
            else if (element.Name.LocalName is "solution" or "demandhint" || Capa.IsFurniture(element))
            {
                Collect(element);
            }
            else if (element.Descendants().Any(child => Capa.IsResponse(child) || child.Name.LocalName is "solution" or "demandhint"))
            {
                _open.Add(element);
                _html.Append(CapaHtml.Opening(element));
                Walk(element);
                _html.Append(CapaHtml.Closing(element));
                _open.RemoveAt(_open.Count - 1);
            }
            else
            {
                Add(element);
            }
        }
    }

    private void Collect(XElement element)
    {
        foreach (var part in element.DescendantsAndSelf())
        {
            if (part.Name.LocalName == "solution")
            {
                (Parts.Count == 0 ? _earlySolutions : Parts[^1].Solutions).Add(part);
            }
            else if (part.Name.LocalName == "hint" && part.Parent?.Name.LocalName == "demandhint")
            {
                Hints.Add(part);
            }
        }
    }

    private void Add(XNode node)
    {
        _hasContent |= node switch
        {
            XText text => !string.IsNullOrWhiteSpace(text.Value),
            XElement element => !string.IsNullOrWhiteSpace(element.Value)
                || element.DescendantsAndSelf().Any(part => part.Name.LocalName is "img" or "iframe" or "video" or "audio"),
            _ => false,
        };
        CapaHtml.Write(_html, node, Capa.IsFurniture);
    }

    /// <summary>The text since the last cut with its open tags closed; they are opened again, bare, for what follows.</summary>
    private string Cut()
    {
        var cut = "";
        if (_hasContent)
        {
            foreach (var element in Enumerable.Reverse(_open))
            {
                _html.Append(CapaHtml.Closing(element));
            }

            cut = _html.ToString();
        }

        _hasContent = false;
        _html.Clear();
        foreach (var name in _open.Select(element => element.Name.LocalName).Where(name => name.Length < MaxReopened))
        {
            _html.Append('<').Append(name).Append('>');
        }

        return cut;
    }
}

using Educate.Courseware.Html;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Educate.Courseware.Markdown;

/// <summary>Markdown to sanitised HTML whose links are <see cref="ContentLink"/>s. Formulas become MathML.</summary>
internal sealed class MarkdownHtml(PackageLinks links)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseDefinitionLists().UseAutoLinks().UseMathematics().Use<MathRendering>().Build();

    private readonly SafeHtml _safe = new();

    /// <summary>The HTML of some lines of a file.</summary>
    public string Render(MarkdownFile file, IEnumerable<TextLine> lines)
    {
        var all = lines.ToList();
        return Render(file, all.Count > 0 ? all[0].Number : 1, string.Join('\n', all.Select(line => line.Text)));
    }

    /// <summary>The HTML of a text that stands at a line of a file.</summary>
    public string Render(MarkdownFile file, int line, string markdown)
    {
        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage && VideoElement.IsVideo(link.Url)).ToList())
            {
                image.ReplaceBy(new HtmlInline(VideoElement.For(image.Url!, links.Companions(file, image.Url!))));
            }

            return _safe.Clean(document.ToHtml(Pipeline), address => links.Rewrite(file, line, address));
        }
        catch (ArgumentException cause) when (cause.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw file.Fault(line, "The Markdown is nested too deeply.");
        }
    }

    /// <summary>The same without the paragraph around a text of one paragraph.</summary>
    public string RenderInline(MarkdownFile file, int line, string markdown)
    {
        var html = Render(file, line, markdown);
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4 ? html[3..^4] : html;
    }

    /// <summary>The words alone.</summary>
    public string Plain(string html) => _safe.PlainText(html);
}

using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Educate.Courseware.Markdown;

/// <summary>Writes <c>$…$</c> and <c>$$…$$</c> as MathML where <see cref="TexFormula"/> can, and as TeX in elements of the class <c>math</c> elsewhere.</summary>
internal sealed class MathRendering : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InlineRenderer());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new BlockRenderer());
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj)
        {
            var tex = obj.Content.ToString();
            if (TexFormula.ToMathMl(tex, isBlock: obj.DelimiterCount > 1) is { } math)
            {
                renderer.Write(math);
            }
            else
            {
                renderer.Write("<span class=\"math\">\\(").WriteEscape(tex).Write("\\)</span>");
            }
        }
    }

    private sealed class BlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            var tex = obj.Lines.ToString();
            renderer.EnsureLine();
            if (TexFormula.ToMathMl(tex, isBlock: true) is { } math)
            {
                renderer.Write("<p>").Write(math).Write("</p>");
            }
            else
            {
                renderer.Write("<div class=\"math\">\\[").WriteEscape(tex).Write("\\]</div>");
            }

            renderer.EnsureLine();
        }
    }
}

namespace Educate.Courseware.Tests.Markdown;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("12.5 - y", "<mn>12.5</mn><mo>−</mo><mi>y</mi>")]
    [InlineData("x^2_1", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>")]
    [InlineData("10^{-3}", "<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>")]
    [InlineData(@"\frac{a}{b+1}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>")]
    [InlineData(@"\tfrac14", "<mfrac><mn>1</mn><mn>4</mn></mfrac>")]
    [InlineData(@"\sqrt[5]{100}\approx 2", "<mroot><mrow><mn>100</mn></mrow><mrow><mn>5</mn></mrow></mroot><mo>≈</mo><mn>2</mn>")]
    [InlineData(@"\sqrt{x}", "<msqrt><mrow><mi>x</mi></mrow></msqrt>")]
    [InlineData(@"\bar{x} \text{ is}", "<mover><mrow><mi>x</mi></mrow><mo>¯</mo></mover><mtext>&nbsp;is</mtext>")]
    [InlineData(@"90^\circ", "<msup><mn>90</mn><mi>∘</mi></msup>")]
    [InlineData(@"\left( a \right)", "<mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow>")]
    [InlineData("x < 2", "<mi>x</mi><mo>&lt;</mo><mn>2</mn>")]
    public async Task A_formula_becomes_MathML_with_its_TeX_as_annotation(string tex, string expected)
    {
        var html = await HtmlAsync($"See ${tex}$.");

        Assert.Equal($"<p>See <math><semantics><mrow>{expected}</mrow><annotation encoding=\"application/x-tex\">{tex.Replace("<", "&lt;", StringComparison.Ordinal)}</annotation></semantics></math>.</p>", html);
    }

    [Fact]
    public async Task A_block_is_displayed_on_a_line_of_its_own()
    {
        var html = await HtmlAsync("$$\n\\sigma^2\n$$\n");

        Assert.StartsWith("<p><math display=\"block\"><semantics><mrow><msup><mi>σ</mi><mn>2</mn></msup></mrow>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\begin{matrix}a\end{matrix}")]
    [InlineData(@"\unknown x")]
    [InlineData(@"\frac{a}")]
    [InlineData("x^2^3")]
    [InlineData("{a")]
    public async Task What_is_not_known_stays_TeX(string tex)
    {
        Assert.Equal($"<p><span class=\"math\">\\({tex}\\)</span></p>", await HtmlAsync($"${tex}$"));
    }

    [Fact]
    public async Task Deep_nesting_does_not_exhaust_the_stack()
    {
        var html = await HtmlAsync($"${new string('{', 1900)}${Environment.NewLine}{Environment.NewLine}${string.Concat(Enumerable.Repeat("\\bar", 900))} x$");

        Assert.DoesNotContain("<math>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_no_formula()
    {
        Assert.Equal("<p>It costs $5 or $6.</p>", await HtmlAsync("It costs $5 or $6."));
    }

    private static async Task<string> HtmlAsync(string markdown)
    {
        var (item, warnings) = await CourseFolder.ItemAsync(markdown);
        Assert.Empty(warnings);
        return Assert.IsType<ReadingBody>(item.Body).Html;
    }
}

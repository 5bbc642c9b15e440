using Educate.Server.Catalog;

namespace Educate.Server.Tests.Catalog;

public sealed class CmlWriterTests
{
    [Fact]
    public void A_formula_is_written_as_TeX_between_double_dollars()
    {
        const string html = "<p>So <math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math> is large.</p>";

        var cml = new CmlWriter(new Dictionary<string, AssetRow>()).Write(html);

        Assert.Equal("<co-content><text hasMath=\"true\">So $$x^2$$ is large.</text></co-content>", cml);
    }
}

using CsCheck;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Fields;

public sealed class SelectionParserTests(Sample sample) : IClassFixture<Sample>
{
    private static readonly Gen<string> Noise = Gen.String[Gen.Char["ab1.v(),-_ \t/[]*é"], 0, 24];

    [Fact]
    public void Whatever_is_sent_is_read_or_refused() =>
        Noise.Sample(text => Assert.True(!SelectionParser.TryParse(text, out var read) || read.Own.Added.Count + read.Own.Removed.Count + read.Groups.Count > 0));

    [Fact]
    public void Names_come_back_as_they_were_listed() =>
        Gen.String[Gen.Char["ab1[\\]^_`"], 1, 6].Array[1, 6].Sample(names =>
            SelectionParser.TryParse(string.Join(" , ", names), out var read) && read.Own.Added.SetEquals(names) && read.Groups.Count == 0);

    [Fact]
    public void A_group_is_known_by_its_resource()
    {
        Assert.True(SelectionParser.TryParse("a, foo.v20 / history ( x , -y ) ,b", out var read));

        Assert.Equal(["a", "b"], read.Own.Added.Order());
        Assert.Equal(["x"], read.Groups["foo.v20/history"].Added);
        Assert.Equal(["y"], read.Groups["foo.v20/history"].Removed);
    }

    [Fact]
    public async Task No_text_of_fields_or_includes_is_a_mistake_of_the_server()
    {
        foreach (var text in Samples(150))
        {
            var sent = Uri.EscapeDataString(text);
            var reply = await sample.SendAsync($"GET /api/books.v1?fields={sent}&includes={sent}");
            Assert.True(reply.Status is 200 or 400, $"{text}: {reply.Status}");
        }
    }

    private static List<string> Samples(int count)
    {
        var texts = new List<string>();
        Noise.Sample(texts.Add, iter: count, threads: 1);
        return texts;
    }
}

using CsCheck;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Routing;

public sealed class TargetTests(Sample sample) : IClassFixture<Sample>
{
    private static readonly Gen<string> Noise = Gen.String[Gen.Char["aqids=&%4+~!,()/.?;"], 0, 30];

    [Fact]
    public async Task No_query_is_a_mistake_of_the_server()
    {
        var texts = new List<string>();
        Noise.Sample(texts.Add, iter: 200, threads: 1);
        foreach (var text in texts)
        {
            foreach (var line in new[] { $"GET /api/echo.v1?q=listOfPairs&value={text}", $"GET /api/loans.v1?{text}", $"GET /api/books.v1/{text}", $"GET /api/echo.v1?q=sort&value=({text})" })
            {
                Assert.NotEqual(500, (await sample.SendAsync(line)).Status);
            }
        }
    }

    [Theory]
    [InlineData("http://localhost/api/x.v1?a=b", "/api/x.v1", "a=b")]
    [InlineData("http://localhost?a=b", "/", "a=b")]
    [InlineData("/api/x.v1/a://b", "/api/x.v1/a://b", "")]
    [InlineData("/api?a?b", "/api", "a?b")]
    [InlineData("*", "*", "")]
    public void A_target_is_taken_apart_as_it_was_sent(string raw, string path, string query) =>
        Assert.Equal(new RawTarget(path, query), RawTarget.Parse(raw));

    [Fact]
    public async Task A_target_with_scheme_and_host_is_understood()
    {
        var reply = await sample.SendAsync("GET http://localhost/api/members.v1/m1");

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task An_address_outside_the_prefix_goes_on_to_the_host()
    {
        Assert.Empty((await sample.SendAsync("GET /elsewhere")).Body);
        Assert.Empty((await sample.SendAsync("GET /apis/books.v1")).Body);
        Assert.NotEmpty((await sample.SendAsync("GET /api/elsewhere")).Body);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413_with_and_without_a_length()
    {
        var large = $$"""{"string":"{{new string('a', 102_400)}}","int":1}""";
        var fits = $$"""{"string":"{{new string('a', 102_400 - 21)}}","int":1}""";

        Assert.Equal(102_400, fits.Length);
        Assert.Equal(201, (await sample.SendAsync("POST /api/strict.v1", fits)).Status);
        Assert.Equal(413, (await sample.SendAsync("POST /api/strict.v1", large)).Status);
    }

    [Fact]
    public async Task A_mistake_of_the_server_tells_nothing_but_a_trace()
    {
        var reply = await sample.SendAsync("GET /api/broken.v1/500");

        Assert.Equal(500, reply.Status);
        Assert.NotNull(reply.Json!["traceId"]);
        Assert.DoesNotContain("Nobody maps this", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_to_reads_have_a_weak_tag_and_their_length()
    {
        var reply = await sample.SendAsync("GET /api/books.v1/b1");

        Assert.Matches("^W/\"[0-9a-f]{16}\"$", reply["ETag"]);
        Assert.Equal($"{reply.Body.Length}", reply["Content-Length"]);
        Assert.Equal("application/json", reply["Content-Type"]);
    }

    [Fact]
    public async Task The_tag_differs_with_limit_start_fields_and_linked_elements()
    {
        var tags = new HashSet<string?>();
        foreach (var query in new[] { "", "?limit=10", "?start=b1", "?start=b1&limit=10", "?fields=blurb", "?includes=authorIds" })
        {
            tags.Add((await sample.SendAsync($"GET /api/books.v1/b1{query}"))["ETag"]);
        }

        Assert.Equal(6, tags.Count);
        Assert.Contains((await sample.SendAsync("GET /api/books.v1/b1?limit=100"))["ETag"], tags);
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        var tag = (await sample.SendAsync("GET /api/books.v1?q=byTitle&title=Emma"))["ETag"]!;

        var reply = await sample.SendAsync("GET /api/books.v1?q=byTitle&title=Emma", null, ("If-None-Match", tag));

        Assert.Equal((304, 0, tag, null, null), (reply.Status, reply.Body.Length, reply["ETag"], reply["Content-Type"], reply["Content-Length"]));
    }

    [Fact]
    public async Task Actions_have_no_tag() => Assert.Null((await sample.SendAsync("POST /api/books.v1?action=summarize&level=1"))["ETag"]);
}

using System.Security.Claims;
using System.Text;
using Educate.Resources.SampleLibrary;
using Educate.Resources.Tests.Hosting;
using Educate.Resources.Tests.Plain;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources.Tests.Batch;

public sealed class BatchTests : IAsyncLifetime
{
    private Server? _server;

    private Server Server => _server!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(services =>
        services.AddSampleLibrary(options =>
        {
            options.RequireDocs = false;
            options.BatchPath = "/api/batch";
            options.MaxBatchCalls = 3;
            options.BatchLimit = 2000;
            options.BatchGuard = (_, request) =>
            {
                if (request.Method == "PATCH")
                {
                    throw Refusal.Forbidden("Not from here.");
                }
            };
        }).Add(typeof(Doors)));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Calls_are_answered_under_their_labels_whatever_the_content_type()
    {
        var reply = await SendAsync(
            """{"a":{"method":"GET","url":"/api/books.v1/b1?fields=authors.v1(bio)","headers":{}},"b":{"url":"/api/loans.v1/1225~abc!~2"}}""",
            ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(200, reply.Status);
        SameJson.As(System.Text.Json.Nodes.JsonNode.Parse("""{"elements":[{"id":"b1","title":"Dune"}],"paging":{},"linked":{}}"""), reply.Json!["a"]!["bodyJson"], reply.Text);
        Assert.Equal("1225~abc!~2", reply.Json!["b"]!["bodyJson"]!["elements"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("application/json", reply.Json!["a"]!["headers"]!["Content-Type"]!.GetValue<string>());
        Assert.StartsWith("W/", reply.Json!["a"]!["headers"]!["ETag"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_fails_does_not_fail_the_others()
    {
        var reply = await SendAsync(
            """{"bad":{"url":"/api/books.v1/b9"},"lost":{"url":"/api/nothing.v1"},"good":{"method":"POST","url":"/api/books.v1?action=ping"}}""");

        Assert.Equal(404, reply.Json!["bad"]!["status"]!.GetValue<int>());
        Assert.Equal("notFound", reply.Json!["bad"]!["bodyJson"]!["errorCode"]!.GetValue<string>());
        Assert.Equal(404, reply.Json!["lost"]!["status"]!.GetValue<int>());
        Assert.Equal("pong", reply.Json!["good"]!["bodyJson"]!.GetValue<string>());
    }

    [Fact]
    public async Task Writes_carry_bodies_and_empty_replies_are_null()
    {
        var reply = await SendAsync(
            """{"w":{"method":"POST","url":"/api/engineers.v1","body":{"name":"Brennan"}},"t":{"method":"POST","url":"/api/strict.v1","body":"{\"string\":\"a\",\"int\":1}"},"d":{"method":"DELETE","url":"/api/drafts.v1/1"}}""");

        Assert.Equal((201, 201, 204), (Status(reply, "w"), Status(reply, "t"), Status(reply, "d")));
        Assert.Null(reply.Json!["d"]!["bodyJson"]);
        Assert.Equal("/api/engineers.v1/1", reply.Json!["w"]!["headers"]!["Location"]!.GetValue<string>());
    }

    [Fact]
    public async Task Headers_of_a_call_count_but_not_those_that_say_who_is_calling()
    {
        var reply = await SendAsync(
            """{"a":{"url":"/api/tagged.v1/1","headers":{"If-None-Match":"W/\"asdf\""}},"b":{"url":"/doors/cookie","headers":{"Cookie":"me=other"}}}""", ("Cookie", "me=this"));

        Assert.Equal(304, Status(reply, "a"));
        Assert.Equal("this", reply.Json!["b"]!["bodyJson"]!.GetValue<string>());
    }

    [Fact]
    public async Task Cookies_of_inner_replies_go_to_the_outer_one()
    {
        var reply = await SendAsync("""{"a":{"method":"POST","url":"/doors/sign-in"}}""");

        Assert.Equal(["one=1; path=/", "two=2; path=/"], reply.Headers.Where(header => header.Name == "Set-Cookie").Select(header => header.Value));
        Assert.Null(reply.Json!["a"]!["headers"]!["Set-Cookie"]);
    }

    [Theory]
    [InlineData("""{"a":{"method":"POST","url":"/api/batch","body":{}}}""", 400)]
    [InlineData("""{"a":{"method":"POST","url":"/api/batch/?x","body":{}}}""", 400)]
    [InlineData("""{"a":{"url":"http://elsewhere/api/books.v1"}}""", 400)]
    [InlineData("""{"a":{"method":"PATCH","url":"/api/members.v1/1"}}""", 403)]
    public async Task A_call_that_is_not_allowed_is_refused_alone(string batch, int status)
    {
        var reply = await SendAsync(batch);

        Assert.Equal(200, reply.Status);
        Assert.Equal(status, Status(reply, "a"));
    }

    [Theory]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("""{"a":1}""", 400)]
    [InlineData("""{"a":{"method":"GET"}}""", 400)]
    [InlineData("""{"a":{"url":"/"},"b":{"url":"/"},"c":{"url":"/"},"d":{"url":"/"}}""", 400)]
    [InlineData("{}", 200)]
    public async Task A_batch_is_an_object_of_not_too_many_calls(string batch, int status) =>
        Assert.Equal(status, (await SendAsync(batch)).Status);

    [Fact]
    public async Task A_batch_that_is_too_large_is_413() =>
        Assert.Equal(413, (await SendAsync("{\"a\":{\"url\":\"/" + new string('x', 2000) + "\"}}")).Status);

    [Fact]
    public async Task An_inner_call_is_made_for_somebody_in_a_scope_of_its_own()
    {
        var calls = Server.Services.GetRequiredService<InnerCalls>();
        var somebody = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")], "test"));

        var reply = await calls.SendAsync(new InnerRequest("GET", "/doors/name"), somebody, TestContext.Current.CancellationToken);
        var raw = await calls.SendAsync(new InnerRequest("GET", "/api/members.v1/a%20b?"), somebody, TestContext.Current.CancellationToken);
        var lost = await calls.SendAsync(new InnerRequest("GET", "/elsewhere"), somebody, TestContext.Current.CancellationToken);

        Assert.Equal((200, "Ada"), (reply.Status, Encoding.UTF8.GetString(reply.Body.Span)));
        Assert.Contains("get a%20b", Encoding.UTF8.GetString(raw.Body.Span), StringComparison.Ordinal);
        Assert.Equal(404, lost.Status);
    }

    private Task<WireReply> SendAsync(string batch, params IReadOnlyList<(string, string)> headers) =>
        Server.SendAsync("POST /api/batch", batch, headers);

    private static int Status(WireReply reply, string label) => reply.Json![label]!["status"]!.GetValue<int>();
}

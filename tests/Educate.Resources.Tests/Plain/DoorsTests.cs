using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Plain;

public sealed class DoorsTests : IAsyncLifetime
{
    private Server? _server;

    private Server Server => _server!;

    public async ValueTask InitializeAsync() => _server = await Server.OfAsync([typeof(Doors)]);

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    [Theory]
    [InlineData("GET /doors/a%20b/rooms/7?light=true", 200, """{"door":"a%20b","number":7,"light":true}""")]
    [InlineData("GET /doors/a/rooms/7/", 200, """{"door":"a","number":7}""")]
    [InlineData("GET /doors/a/rooms/7?light=yes", 400, """{"msg":"Routing error: Improperly formatted value for parameter 'light'. Expected 'true' or 'false' but found 'yes'."}""")]
    [InlineData("GET /api/doors/v1", 405, """{"msg":"Routing error: Unknown HTTP method 'GET'."}""")]
    [InlineData("GET /doors/refused", 429, """{"errorCode":"tooMany","message":"Slow down.","details":null}""")]
    [InlineData("GET /doors/mapped", 400, """{"errorCode":"mapped","message":"Mapped.","details":null}""")]
    public async Task Addresses_outside_the_grammar(string line, int status, string expected)
    {
        var reply = await Server.SendAsync(line);

        Assert.Equal(status, reply.Status);
        SameJson.As(expected, reply);
    }

    [Fact]
    public async Task A_path_parameter_that_does_not_parse_leads_nowhere() =>
        Assert.Equal(404, (await Server.SendAsync("GET /doors/a/rooms/x")).Status);

    [Fact]
    public async Task Outside_the_prefix_another_method_goes_on_to_the_host() => Assert.Empty((await Server.SendAsync("POST /doors/nothing")).Body);

    [Fact]
    public async Task A_host_can_refuse_for_an_exception_of_its_own()
    {
        static RefusalException? Of(Exception fault) => fault is InvalidDataException ? new RefusalException(503, "stuck", "Try again.") : null;
        await using var host = await Server.OfAsync([typeof(Doors)], options => options.Translate = Of);

        var reply = await host.SendAsync("GET /doors/stuck");

        Assert.Equal(503, reply.Status);
        SameJson.As("""{"errorCode":"stuck","message":"Try again.","details":null}""", reply);
        Assert.Equal(500, (await Server.SendAsync("GET /doors/stuck")).Status);
    }

    [Fact]
    public async Task A_last_parameter_can_take_the_rest() =>
        Assert.Equal("a/b%2Fc.txt", (await Server.SendAsync("GET /doors/files/a/b%2Fc.txt")).Text);

    [Fact]
    public async Task Bodies_are_JSON_bytes_or_a_stream()
    {
        SameJson.As("""{"door":"a","number":1}""", await Server.SendAsync("POST /api/doors/v1", """{"door":"a","number":1}"""));
        Assert.Equal("anything", (await Server.SendAsync("PUT /doors/upload", "anything")).Text);
        Assert.Equal("4", (await Server.SendAsync("PUT /doors/raw", "four")).Text);
        Assert.Equal(413, (await Server.SendAsync("PUT /doors/raw", "fivee")).Status);
    }

    [Fact]
    public async Task A_stream_is_answered_in_parts()
    {
        var part = await Server.SendAsync("GET /doors/bytes", null, ("Range", "bytes=2-4"));
        var head = await Server.SendAsync("HEAD /doors/bytes");

        Assert.Equal((206, "234", "bytes 2-4/10", "\"digits\""), (part.Status, part.Text, part["Content-Range"], part["ETag"]));
        Assert.Equal((200, 0, "10"), (head.Status, head.Body.Length, head["Content-Length"]));
    }

    [Fact]
    public async Task Nothing_is_204_and_the_allowed_methods_are_named()
    {
        Assert.Equal(204, (await Server.SendAsync("GET /doors/nothing")).Status);
        Assert.Equal("POST", (await Server.SendAsync("DELETE /api/doors/v1"))["Allow"]);
        Assert.Equal("3", (await Server.SendAsync("GET /doors/refused"))["Retry-After"]);
    }
}

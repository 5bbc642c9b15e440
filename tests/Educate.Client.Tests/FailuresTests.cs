using System.Net;

namespace Educate.Client.Tests;

public sealed class FailuresTests
{
    private const string Busy = """{"errorCode":"busy","message":"Try again later.","details":null}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_carries_code_message_and_details()
    {
        await using var server = await StubServer.StartAsync(new StubReply(409, """{"errorCode":"full","message":"No place is left.","details":{"seats":0}}"""));

        var error = await Assert.ThrowsAsync<EducateException>(() => server.Client().Enrolments.EnrolAsync(new("k"), Cancel));

        Assert.Equal((HttpStatusCode.Conflict, "full", "No place is left."), (error.Status, error.Code, error.Message));
        Assert.Equal(0, error.Details!.Value.GetProperty("seats").GetInt32());
    }

    [Fact]
    public async Task A_routing_error_is_told_in_its_own_words()
    {
        await using var server = await StubServer.StartAsync(new StubReply(405, """{"msg":"Routing error: 'get' not implemented"}"""));

        var error = await Assert.ThrowsAsync<EducateException>(() => server.Client().Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Equal("Routing error: 'get' not implemented", error.Message);
        Assert.Null(error.Code);
    }

    [Fact]
    public async Task A_page_instead_of_a_refusal_is_told_by_its_status()
    {
        await using var server = await StubServer.StartAsync(new StubReply(500, "<html>"));

        var error = await Assert.ThrowsAsync<EducateException>(() => server.Client().Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Contains("500", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_json_is_told_by_its_beginning()
    {
        await using var server = await StubServer.StartAsync(new StubReply(200, "<html>Sign in to the hotel's network"));

        var error = await Assert.ThrowsAsync<EducateException>(() => server.Client().Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Contains("Sign in to the hotel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_as_often_as_was_said()
    {
        await using var server = await StubServer.StartAsync(
            new StubReply(503, Busy), new StubReply(429, Busy, ("Retry-After", "0")), StubReply.Elements("""{"id":"k","name":"Optics"}"""));

        Assert.Equal("Optics", await server.Client().Courses.GetAsync(new("k"), c => c.Name, Cancel));
        Assert.Equal(3, server.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up()
    {
        await using var server = await StubServer.StartAsync(new StubReply(503, Busy), new StubReply(503, Busy));

        var error = await Assert.ThrowsAsync<EducateException>(
            () => server.Client(o => o with { Attempts = 2 }).Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Equal("busy", error.Code);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_wants_a_longer_pause_than_we_wait_is_given_up_at_once()
    {
        await using var server = await StubServer.StartAsync(new StubReply(429, Busy, ("Retry-After", "3600")));

        await Assert.ThrowsAsync<EducateException>(() => server.Client().Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Creating_again_after_a_failure_carries_the_same_idempotency_key()
    {
        await using var server = await StubServer.StartAsync(new StubReply(502, ""), new StubReply(201, ""));

        await server.Client().Enrolments.EnrolAsync(new("k"), Cancel);

        var keys = server.Calls.Select(c => c.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public async Task Two_creations_carry_two_keys()
    {
        await using var server = await StubServer.StartAsync(new StubReply(201, ""), new StubReply(201, ""));
        var client = server.Client();

        await client.Enrolments.EnrolAsync(new("k"), Cancel);
        await client.Enrolments.EnrolAsync(new("k"), Cancel);

        Assert.Equal(2, server.Calls.Select(c => c.Headers["Idempotency-Key"]).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var server = await StubServer.StartAsync();
        var (client, address) = (server.Client(o => o with { Attempts = 1 }), server.Address);
        await server.DisposeAsync();
        using var handler = new SocketsHttpHandler();
        client = new EducateClient(new HttpMessageInvoker(handler), new EducateClientOptions { BaseAddress = address, Attempts = 1 });

        var error = await Assert.ThrowsAsync<EducateException>(() => client.Courses.GetAsync(new("k"), c => c.Name, Cancel));

        Assert.Equal(default, error.Status);
        Assert.Contains(address.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_sent_as_bearer()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"k","name":"Optics"}"""));

        await server.Client(o => o with { Token = "secret" }).Courses.GetAsync(new("k"), c => c.Name, Cancel);

        Assert.Equal("Bearer secret", server.Call.Headers["Authorization"]);
    }
}

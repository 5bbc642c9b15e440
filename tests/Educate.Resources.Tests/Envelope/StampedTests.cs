using Educate.Contracts;
using Educate.Resources.Tests.Hosting;
using Educate.Resources.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources.Tests.Envelope;

/// <summary>The version that the stamp of <see cref="Boards"/> is.</summary>
public sealed class BoardVersion
{
    public ulong? Value { get; set; } = 1;
}

public sealed record Board(string Id, string Text) : IElement<string>;

[Resource("boards", DefaultFields = "text"), Allow<Oneself>]
public sealed class Boards(Tally tally, BoardVersion version) : Resource<string, Board>, IStamped
{
    [Get]
    public Board Get(string id, [Granted] UserId user)
    {
        tally.Add("made");
        return new Board(id, $"for {user}, version {version.Value}");
    }

    [Finder]
    public IReadOnlyList<Board> Marked()
    {
        tally.Add("made");
        Request.HttpContext.Response.Headers["X-Mark"] = "1";
        return [];
    }

    public ValueTask<ulong?> StampAsync(AccessRequest request, CancellationToken cancel) => new(version.Value);
}

public sealed class StampedTests : IAsyncLifetime
{
    private readonly BoardVersion _version = new();
    private Server? _server;

    private Server Server => _server!;

    private int Made => Server.Services.GetRequiredService<Tally>()["made"];

    public async ValueTask InitializeAsync() =>
        _server = await StartAsync(options => options.CallerKey = context => context.Request.Headers["X-User"]);

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task The_operation_runs_again_only_when_the_stamp_has_changed()
    {
        var first = await SendAsync("7");
        var second = await SendAsync("7");
        _version.Value = 2;
        var third = await SendAsync("7");

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first["ETag"], second["ETag"]);
        Assert.Contains("version 2", third.Text, StringComparison.Ordinal);
        Assert.Equal(2, Made);
    }

    [Fact]
    public async Task Nobody_gets_what_was_made_for_somebody_else_and_access_is_checked_each_time()
    {
        await SendAsync("7");

        Assert.Contains("for 8", (await SendAsync("8")).Text, StringComparison.Ordinal);
        Assert.Equal(401, (await SendAsync("nobody")).Status);
    }

    [Fact]
    public async Task Another_address_header_or_language_is_another_reply()
    {
        await SendAsync("7");
        await Server.SendAsync("GET /api/boards.v1/x?fields=-text", null, ("X-User", "7"));
        await Server.SendAsync("GET /api/boards.v1/x", null, ("X-User", "7"), ("X-Coursera-Naptime-Fields", "all"));
        await Server.SendAsync("GET /api/boards.v1/x", null, ("X-User", "7"), ("Accept-Language", "fr"));

        Assert.Equal(4, Made);
    }

    [Fact]
    public async Task A_kept_reply_can_be_304()
    {
        var tag = (await SendAsync("7"))["ETag"]!;

        Assert.Equal(304, (await Server.SendAsync("GET /api/boards.v1/x", null, ("X-User", "7"), ("If-None-Match", tag))).Status);
        Assert.Equal(1, Made);
    }

    [Fact]
    public async Task Without_a_stamp_or_with_headers_of_its_own_nothing_is_kept()
    {
        _version.Value = null;
        await SendAsync("7");
        await SendAsync("7");
        _version.Value = 1;
        await Server.SendAsync("GET /api/boards.v1?q=marked", null, ("X-User", "7"));
        await Server.SendAsync("GET /api/boards.v1?q=marked", null, ("X-User", "7"));

        Assert.Equal(4, Made);
    }

    [Fact]
    public async Task A_host_that_does_not_say_who_is_asking_keeps_nothing()
    {
        await using var server = await StartAsync(null);

        await server.SendAsync("GET /api/boards.v1/x", null, ("X-User", "7"));
        await server.SendAsync("GET /api/boards.v1/x", null, ("X-User", "7"));

        Assert.Equal(2, server.Services.GetRequiredService<Tally>()["made"]);
    }

    [Fact]
    public void What_is_kept_is_bounded()
    {
        var kept = new KeptReplies(10_000);
        for (var i = 0; i < 100; i++)
        {
            kept.Keep($"{i}", new KeptReply(1, "t", new byte[1000]));
        }

        kept.Keep("large", new KeptReply(1, "t", new byte[9000]));

        Assert.Null(kept.Find("large", 1));
        Assert.NotNull(kept.Find("99", 1));
        Assert.InRange(Enumerable.Range(0, 100).Count(i => kept.Find($"{i}", 1) is not null), 1, 10);
    }

    private Task<WireReply> SendAsync(string user) => Server.SendAsync("GET /api/boards.v1/x", null, ("X-User", user));

    private Task<Server> StartAsync(Action<ResourceOptions>? options) =>
        Server.OfAsync([typeof(Boards)], options, services => services.AddSingleton<Tally>().AddSingleton(_version));
}

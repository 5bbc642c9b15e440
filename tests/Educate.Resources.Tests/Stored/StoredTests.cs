using System.Linq.Expressions;
using Educate.Contracts;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Stored;

/// <summary>A row that knows which of its members were read.</summary>
public sealed class TicketRow
{
    public int UserId { get; init; }

    public string Code { get; init; } = "";

    public string Secret => throw new InvalidOperationException("Nobody asked for this.");

    public bool IsHidden { get; init; }
}

[Resource("tickets", DefaultFields = "code"), Allow<Anyone>]
public sealed class Tickets : StoredResource<Pair<int, string>, TicketElement, TicketRow>
{
    private static readonly TicketRow[] Rows =
    [
        new() { UserId = 1, Code = "a" }, new() { UserId = 1, Code = "b" }, new() { UserId = 2, Code = "a", IsHidden = true }, new() { UserId = 2, Code = "c" },
    ];

    protected override Expression<Func<TicketRow, TicketElement>> Shape => row => new TicketElement
    {
        Id = new Pair<int, string>(row.UserId, row.Code),
        UserId = row.UserId,
        Code = row.Code,
        Secret = row.Secret,
    };

    protected override IQueryable<TicketRow> Visible => Rows.AsQueryable().Where(row => !row.IsHidden);

    protected override IQueryable<TicketRow> Editable => Visible.Where(row => row.UserId == 1);

    /// <summary>Rows with a code.</summary>
    [Finder]
    public IQueryable<TicketRow> ByCode(string code) => Visible.Where(row => row.Code == code);

    /// <summary>Changes a row.</summary>
    [Update]
    public async Task Update(Pair<int, string> id, CancellationToken cancel) => await EditAsync(id, cancel);
}

public sealed record TicketElement : IElement<Pair<int, string>>
{
    public required Pair<int, string> Id { get; init; }

    [KeyPart]
    public int UserId { get; init; }

    public string? Code { get; init; }

    public string? Secret { get; init; }
}

public sealed class StoredTests : IAsyncLifetime
{
    private Server? _server;

    private Server Server => _server!;

    public async ValueTask InitializeAsync() => _server = await Server.OfAsync([typeof(Tickets)]);

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    [Theory]
    [InlineData("/1~a", """{"elements":[{"id":"1~a","userId":1,"code":"a"}],"paging":{},"linked":{}}""")]
    [InlineData("?ids=2~c,1~b,2~a,9~z", """{"elements":[{"id":"1~b","userId":1,"code":"b"},{"id":"2~c","userId":2,"code":"c"}],"paging":{},"linked":{}}""")]
    [InlineData("?ids=,", """{"elements":[],"paging":{},"linked":{}}""")]
    [InlineData("?limit=2", """{"elements":[{"id":"1~a","userId":1,"code":"a"},{"id":"1~b","userId":1,"code":"b"}],"paging":{"next":"2"},"linked":{}}""")]
    [InlineData("?limit=2&start=2", """{"elements":[{"id":"2~c","userId":2,"code":"c"}],"paging":{},"linked":{}}""")]
    [InlineData("?q=byCode&code=a&fields=-code", """{"elements":[{"id":"1~a","userId":1}],"paging":{},"linked":{}}""")]
    public async Task Reads_follow_from_shape_and_visibility_and_read_only_what_is_shown(string rest, string expected) =>
        SameJson.As(expected, await Server.SendAsync($"GET /api/tickets.v1{rest}"));

    [Fact]
    public async Task What_is_asked_for_is_read() =>
        Assert.Equal(500, (await Server.SendAsync("GET /api/tickets.v1/1~a?fields=secret")).Status);

    [Theory]
    [InlineData("1~a", 204)]
    [InlineData("2~c", 403)]
    [InlineData("2~a", 404)]
    [InlineData("9~z", 404)]
    public async Task What_is_seen_but_not_editable_is_403_and_what_is_not_seen_404(string key, int status) =>
        Assert.Equal(status, (await Server.SendAsync($"PUT /api/tickets.v1/{key}")).Status);
}

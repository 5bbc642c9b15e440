using System.Text.Json.Nodes;
using Educate.Resources.SampleLibrary;
using Educate.Resources.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Resources.Tests.Describing;

public sealed class DescriptionTests : IAsyncLifetime
{
    private Server? _server;

    private Server Server => _server!;

    private ResourceDescription Description => Server.Services.GetRequiredService<ResourceDescription>();

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(services => services.AddSampleLibrary(options =>
    {
        options.OpenApiPath = "/api/openapi.json";
        options.BatchPath = "/api/batch";
        options.OpenApiTitle = "Library";
    }));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task The_document_is_valid_OpenAPI_and_served_where_the_host_says()
    {
        var reply = await Server.SendAsync("GET /api/openapi.json");

        var read = Microsoft.OpenApi.OpenApiDocument.Parse(reply.Text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal("Library", read.Document!.Info.Title);
        Assert.Contains("/api/books.v1/{booksKey}/reviews.v1/{reviewsKey}", read.Document.Paths.Keys);
    }

    [Fact]
    public void Finders_share_one_operation_and_have_an_example_each()
    {
        var get = OpenApi["paths"]!["/api/members.v1"]!["get"]!;
        var q = get["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "q")!;

        Assert.Equal(["byEmail", "byNameAndDomain", "byNameSorted", "complex", "complexWithDefault"], q["schema"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("Members by address.", q["examples"]!["byEmail"]!["summary"]!.GetValue<string>());
        Assert.Equal(5, get["x-finders"]!.AsArray().Count);
        Assert.Contains("With q=byNameAndDomain, byNameSorted.", get["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "name")!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, OpenApi["paths"]!["/api/members.v1"]!["post"]!["x-actions"]!.AsArray().Count);
    }

    [Fact]
    public void Members_have_the_text_of_their_docs()
    {
        var book = OpenApi["components"]!["schemas"]!["Book"]!;

        Assert.Equal("What is on the cover.", book["properties"]!["title"]!["description"]!.GetValue<string>());
        Assert.Equal("id", book["required"]!.AsArray().Single()!.GetValue<string>());
    }

    [Fact]
    public void The_snapshot_says_what_an_element_has_and_who_may_see_it()
    {
        var snapshot = JsonNode.Parse(Description.ToSnapshot())!["resources"]!;

        Assert.Equal(["id", "name", "email"], snapshot["members.v1"]!["members"]!.AsObject().Select(member => member.Key));
        Assert.Equal("int", snapshot["drafts.v1"]!["key"]!.GetValue<string>());
        Assert.Equal("Left", snapshot["secure.v1"]!["operations"]!["finder 'plain'"]!["access"]!.GetValue<string>());
        Assert.Equal("publishers.v1, attached", snapshot["books.v1"]!["relations"]!["publisherId"]!.GetValue<string>());
        Assert.Equal("string, default Something?", snapshot["members.v1"]!["operations"]!["delete"]!["parameters"]!["message"]!.GetValue<string>());
        Assert.NotNull(snapshot["books.v1/{booksKey}/notes"]);
    }

    [Fact]
    public void Every_operation_is_listed_with_its_address_and_policy()
    {
        var operations = Description.Operations;

        Assert.Contains(operations, one => one is { HttpMethod: "GET", Address: "/api/books.v1/{booksKey}/notes/{notesKey}", Kind: OperationKind.Get });
        Assert.Contains(operations, one => one is { HttpMethod: "POST", Address: "/api/batch", Kind: OperationKind.Plain });
        Assert.Equal(typeof(Left), operations.Single(one => one is { Name: "plain", Kind: OperationKind.Finder }).Policy);
    }

    [Fact]
    public async Task The_snapshot_is_the_same_each_time()
    {
        await using var other = await Server.StartAsync(services => services.AddSampleLibrary(options => options.BatchPath = "/api/batch"));

        Assert.Equal(Description.ToSnapshot(), other.Services.GetRequiredService<ResourceDescription>().ToSnapshot());
    }

    private JsonNode OpenApi => JsonNode.Parse(Description.ToOpenApi())!;
}

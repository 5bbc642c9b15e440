using Educate.Resources.SampleLibrary;
using Educate.Resources.Tests.Hosting;
using Educate.Resources.Tests.World;

namespace Educate.Resources.Tests.Envelope;

public sealed class OldStyleTests : IAsyncLifetime
{
    private Server? _books;
    private Server? _courses;

    public async ValueTask InitializeAsync()
    {
        _books = await Server.StartAsync(services => services.AddSampleLibrary(options => options.Envelope = EnvelopeStyle.Old));
        _courses = await Teaching.StartAsync(options => options.Envelope = EnvelopeStyle.Old);
    }

    public async ValueTask DisposeAsync()
    {
        await _books!.DisposeAsync();
        await _courses!.DisposeAsync();
    }

    [Theory]
    [InlineData("publishers.v1/murray", """{"elements":[{"id":"murray"}],"paging":null,"linked":null}""")]
    [InlineData("books.v1/b1", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":null}""")]
    [InlineData("books.v1/b1?includes=nothing", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":{}}""")]
    [InlineData("books.v1/b1?includes=authors.v1(publisherId)", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":null}""")]
    [InlineData("books.v1/b1?includes=authorIds,authors.v1(publisherId)", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":{"authors.v1":[{"id":1,"name":"Frank Herbert"}],"publishers.v1":[{"id":"chilton"}]}}""")]
    [InlineData("books.v1/b1?includes=authorIds,_links", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":{"authors.v1":[{"id":1,"name":"Frank Herbert"}]},"links":{"elements":{"authorIds":"authors.v1"}}}""")]
    [InlineData("books.v1/b1?includes=authorIds,my_links", """{"elements":[{"id":"b1","title":"Dune"}],"paging":null,"linked":{"authors.v1":[{"id":1,"name":"Frank Herbert"}]},"links":{"elements":{"authorIds":"authors.v1"}}}""")]
    [InlineData("books.v1?limit=1&start=b3", """{"elements":[{"id":"b3","title":"Good Omens"}],"paging":{"total":3},"linked":null}""")]
    public async Task Attached_elements(string target, string expected) =>
        SameJson.As(expected, await _books!.SendAsync($"GET /api/{target}"));

    [Theory]
    [InlineData("courses.v1/c3?includes=partnerIds", """{"elements":[{"id":"c3","name":"Silence"}],"paging":null,"linked":{"partners.v1":[]}}""")]
    [InlineData("courses.v1/c3?includes=nothing", """{"elements":[{"id":"c3","name":"Silence"}],"paging":null,"linked":null}""")]
    [InlineData("courses.v1/c3?includes=_links", """{"elements":[{"id":"c3","name":"Silence"}],"paging":null,"linked":null,"links":{"elements":{}}}""")]
    [InlineData("courses.v1", """{"elements":[{"id":"c1","name":"Optics"},{"id":"c2","name":"Tides"},{"id":"c3","name":"Silence"}],"paging":null,"linked":null}""")]
    [InlineData("courses.v1?limit=2", """{"elements":[{"id":"c1","name":"Optics"},{"id":"c2","name":"Tides"}],"paging":{"next":"2","total":3},"linked":null}""")]
    [InlineData("courses.v1?limit=2&start=2", """{"elements":[{"id":"c3","name":"Silence"}],"paging":{"total":3},"linked":null}""")]
    public async Task Followed_elements(string target, string expected) =>
        SameJson.As(expected, await _courses!.SendAsync($"GET /api/{target}"));
}

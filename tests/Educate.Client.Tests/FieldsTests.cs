using Educate.Contracts;

namespace Educate.Client.Tests;

public sealed class FieldsTests
{
    private static readonly Id<Course> Optics = new("qT7vMx2LEeWb4Q4kYt9ZpA");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_members_that_a_lambda_names_are_the_fields_that_are_asked_for()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"qT7vMx2LEeWb4Q4kYt9ZpA","name":"Optics","slug":"optics"}"""));

        var course = await server.Client().Courses.GetAsync(Optics, c => new { c.Id, c.Name, Address = "/learn/" + c.Slug }, Cancel);

        Assert.Equal("/api/courses.v1/qT7vMx2LEeWb4Q4kYt9ZpA?fields=name,slug", server.Call.Target);
        Assert.Equal(new { Id = Optics, Name = "Optics", Address = "/learn/optics" }, course);
    }

    [Fact]
    public async Task A_member_with_another_name_on_the_wire_is_asked_for_by_that_name()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"x","s12nIds":["7"]}"""));

        var ids = await server.Client().Courses.GetAsync(Optics, c => c.SpecializationIds, Cancel);

        Assert.EndsWith("?fields=s12nIds", server.Call.Target, StringComparison.Ordinal);
        Assert.Equal(["7"], ids);
    }

    [Fact]
    public async Task What_belongs_to_the_key_is_not_asked_for()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"1000001~x"}"""));

        var user = await server.Client().Memberships.GetAsync(new(new UserId(1_000_001), new("x")), m => m.UserId, Cancel);

        Assert.Equal("/api/memberships.v1/1000001~x", server.Call.Target);
        Assert.Equal(new UserId(1_000_001), user);
    }

    [Fact]
    public async Task A_lambda_that_takes_the_element_as_a_whole_asks_for_every_field()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"91","name":"Northfield","shortName":"north"}"""));

        var partner = await server.Client().Partners.GetAsync(new("91"), Cancel);

        Assert.Equal(
            "/api/partners.v1/91?fields=classLogo,courseIds,description,homeLink,instructorIds,links,location,logo,name,rectangularLogo,shortName,squareLogo",
            server.Call.Target);
        Assert.Equal("Northfield", partner.Name);
        Assert.Empty(partner.CourseIds);
    }

    [Fact]
    public async Task A_list_that_the_reply_leaves_out_is_empty()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"x"}"""));

        Assert.Empty(await server.Client().Courses.GetAsync(Optics, c => c.PartnerIds, Cancel));
    }

    [Fact]
    public async Task A_required_member_that_was_asked_for_and_is_missing_is_an_error_and_no_lie()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"x","slug":"optics"}"""));

        var error = await Assert.ThrowsAsync<EducateException>(() => server.Client().Courses.GetAsync(Optics, c => new { c.Name, c.Slug }, Cancel));

        Assert.Contains("'name'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_written_into_the_path_as_it_is()
    {
        await using var server = await StubServer.StartAsync(StubReply.Elements("""{"id":"1000001~a!~b~c","viewedUpTo":5}"""));
        var key = new Triple<UserId, Id<Course>, Id<OnDemandVideo>>(new UserId(1_000_001), new("a~b"), new("c"));

        await server.Client().VideoProgresses.GetAsync(key, p => p.ViewedUpTo, Cancel);

        Assert.Equal("/api/onDemandVideoProgresses.v1/1000001~a!~b~c?fields=viewedUpTo", server.Call.Target);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("a%20b")]
    public async Task A_key_that_no_address_can_carry_is_not_sent(string key)
    {
        await using var server = await StubServer.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => server.Client().Courses.GetAsync(new(key), c => c.Name, Cancel));

        Assert.Empty(server.Calls);
    }
}

using Educate.Resources.SampleLibrary;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Envelope;

/// <summary>What a host may set.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("", 100, true)]
    [InlineData("?limit=500", 500, false)]
    [InlineData("?limit=5000", 1000, false)]
    [InlineData("?limit=0", 100, true)]
    [InlineData("?limit=-1", 100, true)]
    public async Task With_a_largest_page_limits_are_cut_and_useless_ones_give_the_default(string query, int limit, bool isDefault)
    {
        await using var server = await Server.StartAsync(services => services.AddSampleLibrary(options => options.MaxLimit = 1000));

        var value = (await server.SendAsync($"GET /api/echo.v1{query}")).Json!["elements"]![0]!["value"]!;

        Assert.Equal((limit, isDefault), (value["limit"]!.GetValue<int>(), value["isDefault"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Too_many_ids_are_refused()
    {
        await using var server = await Server.StartAsync(services => services.AddSampleLibrary(options => options.MaxIds = 2));

        Assert.Equal(200, (await server.SendAsync("GET /api/members.v1?ids=a,b,b")).Status);
        Assert.Equal(400, (await server.SendAsync("GET /api/members.v1?ids=a,b,c")).Status);
    }

    [Theory]
    [InlineData("W/\"x\", W/\"asdf\"", 304)]
    [InlineData("*", 304)]
    [InlineData("\"asdf\"", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("nonsense", 200)]
    public async Task Standard_conditionals_are_a_choice_of_the_host(string sent, int status)
    {
        await using var server = await Server.StartAsync(services => services.AddSampleLibrary(options => options.StandardConditionals = true));

        Assert.Equal(status, (await server.SendAsync("GET /api/tagged.v1/1", null, ("If-None-Match", sent))).Status);
    }

    [Fact]
    public async Task The_code_for_a_missing_credential_is_a_choice_of_the_host()
    {
        await using var server = await Server.StartAsync(services => services.AddSampleLibrary(options => options.MissingCredentialCode = "Not Authorized"));

        SameJson.As("""{"errorCode":"Not Authorized","message":"Missing authentication","details":null}""", await server.SendAsync("GET /api/secure.v1?q=plain"));
        Assert.Equal("auth.parse", (await server.SendAsync("GET /api/secure.v1?q=plain", null, ("X-Left", "malformed"))).Json!["errorCode"]!.GetValue<string>());
    }
}

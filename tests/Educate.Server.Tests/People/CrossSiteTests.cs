using System.Net;
using System.Text;

namespace Educate.Server.Tests.People;

public sealed class CrossSiteTests(EducateApp app) : IClassFixture<EducateApp>
{
    private const string Same = "same";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(Same, null, true)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData("https://evil.example", "cross-site", false)]
    public async Task A_change_by_cookie_is_refused_when_another_site_asks_for_it(string? origin, string? site, bool allowed)
    {
        var client = await app.WithCookieOfAsync(await app.NewSomeoneAsync());
        Say(client, origin, site);

        var reply = await MakeTokenAsync(client);

        Assert.Equal(allowed ? HttpStatusCode.Created : HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Fact]
    public async Task A_bearer_is_not_asked_where_it_comes_from()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());
        Say(client, "https://evil.example", "cross-site");

        Assert.Equal(HttpStatusCode.Created, (await MakeTokenAsync(client)).StatusCode);
    }

    [Fact]
    public async Task Reading_by_cookie_is_allowed_from_anywhere_since_nobody_else_can_see_the_answer()
    {
        var client = await app.WithCookieOfAsync(await app.NewSomeoneAsync());
        Say(client, "https://evil.example", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/personalTokens.v1?q=my", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        var client = app.Anonymous();
        Say(client, "https://evil.example", null);

        var reply = await client.PostAsync("/signin", new StringContent("email=a@example.org&password=x"), Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_guessing_types_and_pages_forbid_frames_and_foreign_scripts()
    {
        var page = await app.Anonymous().GetAsync("/no-such-page", Cancel);
        var call = await app.Anonymous().GetAsync("/api/no-such-call", Cancel);

        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("nosniff", Assert.Single(call.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    private void Say(HttpClient client, string? origin, string? site)
    {
        if (origin is not null)
        {
            client.DefaultRequestHeaders.Add("Origin", origin == Same ? app.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (site is not null)
        {
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        }
    }

    private static Task<HttpResponseMessage> MakeTokenAsync(HttpClient client) =>
        client.PostAsync("/api/personalTokens.v1", new StringContent("""{"name":"script"}""", Encoding.UTF8, "application/json"), Cancel);
}

using System.Net;
using System.Text;

namespace Educate.Server.Tests.People;

public sealed class RepeatedCallsTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_gives_the_first_reply_again_for_a_day()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());

        var first = await MakeAsync(client, "k1", "script");
        var again = await MakeAsync(client, "k1", "script");
        app.Time.Advance(TimeSpan.FromHours(25));
        var anew = await MakeAsync(client, "k1", "script");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(first.Headers.GetValues("X-Coursera-Id"), again.Headers.GetValues("X-Coursera-Id"));
        Assert.NotEqual(first.Headers.GetValues("X-Coursera-Id"), anew.Headers.GetValues("X-Coursera-Id"));
    }

    [Fact]
    public async Task A_key_is_its_callers_own()
    {
        var (one, other) = (app.SignedInAs(await app.NewSomeoneAsync()), app.SignedInAs(await app.NewSomeoneAsync()));

        var first = await MakeAsync(one, "k2", "script");
        var second = await MakeAsync(other, "k2", "script");

        Assert.NotEqual(first.Headers.GetValues("X-Coursera-Id"), second.Headers.GetValues("X-Coursera-Id"));
    }

    [Fact]
    public async Task A_key_that_is_used_for_something_else_is_refused()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());
        await MakeAsync(client, "k3", "script");

        Assert.Equal(HttpStatusCode.Conflict, (await MakeAsync(client, "k3", "another")).StatusCode);
    }

    [Fact]
    public async Task A_call_that_was_refused_may_be_repaired_under_its_key()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());

        var refused = await MakeAsync(client, "k4", " ");
        var repaired = await MakeAsync(client, "k4", "script");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (refused.StatusCode, repaired.StatusCode));
    }

    private static async Task<HttpResponseMessage> MakeAsync(HttpClient client, string key, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/personalTokens.v1");
        request.Content = new StringContent($$"""{"name":"{{name}}"}""", Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Cancel);
    }
}

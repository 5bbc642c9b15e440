using System.Net;
using Educate.Server.People;

namespace Educate.Server.Tests.People;

public sealed class LimitsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_too_much_waits_and_others_do_not()
    {
        await using var app = await EducateApp.StartAsync(o => o with { Limits = new RequestLimits { PerLearner = 2, LearnerBurst = 3 } });
        var (eager, calm) = (app.SignedInAs(await app.NewSomeoneAsync()), app.SignedInAs(await app.NewSomeoneAsync()));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await AskAsync(eager)).StatusCode);
        }

        var refused = await AskAsync(eager);
        app.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await AskAsync(calm)).StatusCode, (await AskAsync(eager)).StatusCode));
    }

    [Fact]
    public async Task Ten_attempts_a_minute_to_sign_in_are_looked_at()
    {
        await using var app = await EducateApp.StartAsync(o => o with { Limits = new RequestLimits() });
        var client = app.Anonymous();

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await LoginAsync(client)).StatusCode);
        }

        var eleventh = await LoginAsync(client);
        app.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.TooManyRequests, eleventh.StatusCode);
        Assert.True(eleventh.Headers.Contains("Retry-After"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await LoginAsync(client)).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client) => client.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);

    private static Task<HttpResponseMessage> LoginAsync(HttpClient client) =>
        client.PostAsync("/api/login/v3", new StringContent("email=a@example.org&password=wrong"), Cancel);
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.People;

public sealed class PersonalTokensTests(EducateApp app) : IClassFixture<EducateApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_shows_its_secret_once_and_has_its_owners_rights()
    {
        var someone = await app.NewSomeoneAsync();
        var client = app.SignedInAs(someone);

        var made = await MakeAsync(client, "nightly");
        var secret = made.GetProperty("secret").GetString();
        var listed = (await ListAsync(client)).EnumerateArray().Single(t => t.GetProperty("name").GetString() == "nightly");

        Assert.Equal(made.GetProperty("id").GetString(), listed.GetProperty("id").GetString());
        Assert.False(listed.TryGetProperty("secret", out _));
        Assert.Equal(HttpStatusCode.OK, (await WithTokenAsync(secret!)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync());
        var made = await MakeAsync(client, "short-lived");
        var secret = made.GetProperty("secret").GetString()!;
        await WithTokenAsync(secret);

        var reply = await client.DeleteAsync($"/api/personalTokens.v1/{made.GetProperty("id").GetString()}", Cancel);

        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(secret)).StatusCode);
    }

    [Fact]
    public async Task A_token_revoked_by_another_process_is_refused_within_half_a_minute()
    {
        var someone = await app.NewSomeoneAsync();
        await WithTokenAsync(someone.Token);
        await app.InScopeAsync(services => DeleteBehindTheServerAsync(services, someone));

        var remembered = await WithTokenAsync(someone.Token);
        app.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, remembered.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(someone.Token)).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_the_token_of_another()
    {
        var (owner, other) = (app.SignedInAs(await app.NewSomeoneAsync()), app.SignedInAs(await app.NewSomeoneAsync()));
        var made = await MakeAsync(owner, "mine");

        var reply = await other.DeleteAsync($"/api/personalTokens.v1/{made.GetProperty("id").GetString()}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await WithTokenAsync(made.GetProperty("secret").GetString()!)).StatusCode);
    }

    [Fact]
    public async Task A_token_is_no_cookie_and_a_cookie_no_token()
    {
        var someone = await app.NewSomeoneAsync();
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"CAUTH={someone.Token}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/personalTokens.v1?q=my", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_roles_on_the_server_are_told_to_their_owner()
    {
        var client = app.SignedInAs(await app.NewSomeoneAsync(ServerRoles.Author));

        var reply = JsonDocument.Parse(await client.GetStringAsync("/api/adminUserPermissions.v1?q=my", Cancel)).RootElement;

        Assert.Equal("author", reply.GetProperty("elements")[0].GetProperty("permissions")[0].GetProperty("role").GetString());
    }

    private static Task<int> DeleteBehindTheServerAsync(IServiceProvider services, Someone someone)
    {
        var db = services.GetRequiredService<EducateDb>();
        return db.WriteAsync(cancel => db.Set<CredentialRow>().Where(c => c.UserId == someone.UserId).ExecuteDeleteAsync(cancel), Cancel);
    }

    private static async Task<JsonElement> MakeAsync(HttpClient client, string name)
    {
        var content = new StringContent(JsonSerializer.Serialize(new { name }), Encoding.UTF8, "application/json");
        var reply = await client.PostAsync("/api/personalTokens.v1", content, Cancel);
        return JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("elements")[0];
    }

    private static async Task<JsonElement> ListAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/api/personalTokens.v1?q=my", Cancel)).RootElement.GetProperty("elements");

    private Task<HttpResponseMessage> WithTokenAsync(string token)
    {
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client.GetAsync("/api/personalTokens.v1?q=my", Cancel);
    }
}

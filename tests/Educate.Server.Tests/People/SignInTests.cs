using System.Net;
using System.Text;
using System.Text.Json;

namespace Educate.Server.Tests.People;

public sealed class SignInTests(EducateApp app) : IClassFixture<EducateApp>
{
    private const string Password = "correct horse";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/login/v3", "application/x-www-form-urlencoded", false)]
    [InlineData("/api/login/v3", "application/json", true)]
    [InlineData("/api/login/v3", "application/x-www-form-urlencoded", true)]
    [InlineData("/api/v1/login", "text/plain", false)]
    public async Task A_form_or_json_signs_in_whatever_its_content_type_says(string address, string contentType, bool json)
    {
        var someone = await app.NewSomeoneAsync(password: Password);

        var reply = await LoginAsync(app.Anonymous(), someone.Email, Password, address, contentType, json);

        Assert.Equal("""{"errorCode":"OK","message":null,"details":null}""", await reply.Content.ReadAsStringAsync(Cancel));
        var cookie = Assert.Single(reply.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^CAUTH=[^;]+; expires=[^;]+; path=/; samesite=lax; httponly$", cookie);
        Assert.Equal(someone.UserId.ToString(), await WhoAmIAsync(CookieOf(reply)));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike()
    {
        var someone = await app.NewSomeoneAsync(password: Password);

        var wrong = await LoginAsync(app.Anonymous(), someone.Email, "wrong horse");
        var unknown = await LoginAsync(app.Anonymous(), "nobody@example.org", Password);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await wrong.Content.ReadAsStringAsync(Cancel), await unknown.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("invalidEmailOrPassword", (await JsonAsync(wrong)).GetProperty("errorCode").GetString());
    }

    [Fact]
    public async Task Five_wrong_passwords_close_an_account_for_a_quarter_of_an_hour()
    {
        var someone = await app.NewSomeoneAsync(password: Password);
        for (var i = 0; i < 5; i++)
        {
            await LoginAsync(app.Anonymous(), someone.Email, "wrong horse");
        }

        var closed = await LoginAsync(app.Anonymous(), someone.Email, Password);
        app.Time.Advance(TimeSpan.FromMinutes(15));
        var open = await LoginAsync(app.Anonymous(), someone.Email, Password);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
    }

    [Theory]
    [InlineData("csrftoken=a1; csrf2_token_Xy=b2", "X-CSRFToken: a1|X-CSRF2-Cookie: csrf2_token_Xy|X-CSRF2-Token: b2", true)]
    [InlineData("csrftoken=a1; csrf2cookie=csrf2_token_Xy; csrf2token=b2", "X-CSRFToken: a1|X-CSRF2-Cookie: csrf2_token_Xy|X-CSRF2-Token: b2", true)]
    [InlineData("other=1", "", true)]
    [InlineData("csrftoken=a1; csrf2_token_Xy=b2", "", true)]
    [InlineData("csrftoken=a1", "X-CSRFToken: other", false)]
    [InlineData("csrf2_token_Xy=b2", "X-CSRF2-Cookie: csrf2_token_Xy|X-CSRF2-Token: other", false)]
    [InlineData("other=1", "X-CSRFToken: a1", false)]
    [InlineData("CSRF3-Token=1.c", "X-CSRF3-Token: 1.d", false)]
    public async Task Double_submit_values_are_optional_but_must_agree(string cookies, string headers, bool allowed)
    {
        var someone = await app.NewSomeoneAsync(password: Password);
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            client.DefaultRequestHeaders.Add(header.Split(": ")[0], header.Split(": ")[1]);
        }

        var reply = await LoginAsync(client, someone.Email, Password);

        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_not_asked_where_it_comes_from()
    {
        var someone = await app.NewSomeoneAsync(password: Password);
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("Origin", "https://www.coursera.org");

        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(client, someone.Email, Password)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in()
    {
        var someone = await app.NewSomeoneAsync();
        var client = await app.WithCookieOfAsync(someone);
        var before = await client.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);

        var reply = await client.PostAsync("/signout", null, Cancel);
        var after = await client.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_sign_in_lapses_when_unused_and_is_prolonged_by_use()
    {
        var someone = await app.NewSomeoneAsync();
        var (used, unused) = (await app.WithCookieOfAsync(someone), await app.WithCookieOfAsync(someone));

        app.Time.Advance(TimeSpan.FromDays(20));
        var prolonged = await used.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);
        app.Time.Advance(TimeSpan.FromDays(20));

        Assert.StartsWith("CAUTH=", Assert.Single(prolonged.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await used.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await unused.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_invalid_cookie_counts_as_none_and_an_invalid_bearer_is_refused_everywhere()
    {
        var (cookie, bearer) = (app.Anonymous(), app.Anonymous());
        cookie.DefaultRequestHeaders.Add("Cookie", "CAUTH=edu_nonsense");
        bearer.DefaultRequestHeaders.Add("Authorization", "Bearer edu_nonsense");

        var asNobody = await cookie.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);
        var refused = await bearer.GetAsync("/nowhere", Cancel);

        Assert.Equal("Not Authorized", (await JsonAsync(asNobody)).GetProperty("errorCode").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Not Authorized", (await JsonAsync(refused)).GetProperty("errorCode").GetString());
    }

    [Fact]
    public async Task A_form_that_fails_goes_back_to_its_page_and_one_that_succeeds_goes_on_within_the_site()
    {
        var someone = await app.NewSomeoneAsync(password: Password);

        var back = await FormAsync("/signin", ("email", someone.Email), ("password", "wrong horse"), ("next", "/learn/x"));
        var on = await FormAsync("/signin", ("email", someone.Email), ("password", Password), ("next", "/learn/x"));
        var away = await FormAsync("/signin", ("email", someone.Email), ("password", Password), ("next", "//evil.example"));

        Assert.Equal("/signin?error=invalidEmailOrPassword&next=%2Flearn%2Fx", back.Headers.Location!.ToString());
        Assert.Equal("/learn/x", on.Headers.Location!.ToString());
        Assert.Equal("/", away.Headers.Location!.ToString());
    }

    private async Task<HttpResponseMessage> FormAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await app.Anonymous().PostAsync(address, form, Cancel);
    }

    private static Task<HttpResponseMessage> LoginAsync(
        HttpClient client, string email, string password, string address = "/api/login/v3", string type = "application/x-www-form-urlencoded", bool json = false)
    {
        var text = json
            ? JsonSerializer.Serialize(new { email, password, webrequest = true })
            : $"email={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}&webrequest=true";
        return client.PostAsync(address, new StringContent(text, Encoding.UTF8, type), Cancel);
    }

    private static string CookieOf(HttpResponseMessage reply) => reply.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private async Task<string?> WhoAmIAsync(string cookie)
    {
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        var reply = await JsonAsync(await client.GetAsync("/api/adminUserPermissions.v1?q=my", Cancel));
        return reply.GetProperty("elements")[0].GetProperty("id").GetString();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reply) =>
        JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancel)).RootElement;
}

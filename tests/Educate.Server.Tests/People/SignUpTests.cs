using System.Net;
using System.Text.Json;
using Educate.Contracts;
using Educate.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.People;

public sealed class SignUpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SignUpMode.Open, "/")]
    [InlineData(SignUpMode.Invite, "/signup?error=signUpByInvitation")]
    [InlineData(SignUpMode.Closed, "/signup?error=signUpClosed")]
    public async Task Whether_anybody_may_make_an_account_is_a_setting(SignUpMode mode, string leadsTo)
    {
        await using var app = await EducateApp.StartAsync(options => options with { SignUp = mode });

        var reply = await PostAsync(app, "/signup", ("email", "ada@example.org"), ("password", "long enough"), ("fullName", "Ada"));

        Assert.Equal(leadsTo, reply.Headers.Location!.ToString());
        Assert.Equal(mode == SignUpMode.Open, reply.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_invitation_makes_one_account()
    {
        await using var app = await EducateApp.StartAsync(options => options);
        var path = await app.InScopeAsync(services => services.GetRequiredService<OneTimeLinks>().InviteAsync(ServerRoles.Author, Cancel));

        var first = await PostAsync(app, "/signup", ("code", CodeOf(path)), ("email", "ada@example.org"), ("password", "long enough"), ("fullName", "Ada"));
        var second = await PostAsync(app, "/signup", ("code", CodeOf(path)), ("email", "bob@example.org"), ("password", "long enough"), ("fullName", "Bob"));

        Assert.Equal("/", first.Headers.Location!.ToString());
        Assert.StartsWith("/signup?error=codeInvalid", second.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_link_makes_the_first_administrator_and_is_then_gone()
    {
        await using var app = await EducateApp.StartAsync(options => options);
        var path = await SetUpAsync(app);

        var reply = await PostAsync(app, "/setup", ("code", CodeOf(path!)), ("email", "root@example.org"), ("password", "long enough"), ("fullName", "Root"));
        var accounts = await app.InScopeAsync(services => services.GetRequiredService<Accounts>().ListAsync(Cancel));

        Assert.Equal("/", reply.Headers.Location!.ToString());
        Assert.Equal(ServerRoles.Administrator, Assert.Single(accounts).Roles);
        Assert.Null(await SetUpAsync(app));
    }

    [Fact]
    public async Task A_refused_account_leaves_the_code_usable()
    {
        await using var app = await EducateApp.StartAsync(options => options);
        var code = CodeOf((await SetUpAsync(app))!);

        var refused = await PostAsync(app, "/setup", ("code", code), ("email", "root@example.org"), ("password", "short"), ("fullName", "Root"));
        var taken = await PostAsync(app, "/setup", ("code", code), ("email", "root@example.org"), ("password", "long enough"), ("fullName", "Root"));

        Assert.StartsWith("/setup?error=passwordTooShort", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/", taken.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_reset_link_sets_a_password_and_ends_what_was_open()
    {
        await using var app = await EducateApp.StartAsync(options => options);
        var someone = await app.NewSomeoneAsync(password: "the old one");
        var path = await app.InScopeAsync(services => services.GetRequiredService<OneTimeLinks>().ResetAsync(someone.UserId, Cancel));

        await PostAsync(app, "/reset", ("code", CodeOf(path)), ("password", "the new one"));

        var byToken = await app.SignedInAs(someone).GetAsync("/api/adminUserPermissions.v1?q=my", Cancel);
        var byOld = await PostAsync(app, "/api/login/v3", ("email", someone.Email), ("password", "the old one"));
        var byNew = await PostAsync(app, "/api/login/v3", ("email", someone.Email), ("password", "the new one"));
        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (byToken.StatusCode, byOld.StatusCode, byNew.StatusCode));
    }

    [Fact]
    public async Task A_link_ends_with_its_time()
    {
        await using var app = await EducateApp.StartAsync(options => options);
        var someone = await app.NewSomeoneAsync();
        var path = await app.InScopeAsync(services => services.GetRequiredService<OneTimeLinks>().ResetAsync(someone.UserId, Cancel));
        app.Time.Advance(TimeSpan.FromDays(1));

        var reply = await PostAsync(app, "/reset", ("code", CodeOf(path)), ("password", "the new one"));

        Assert.StartsWith("/reset?error=codeInvalid", reply.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address", "long enough", "Ada", "invalidEmail")]
    [InlineData("ada@example.org", "short", "Ada", "passwordTooShort")]
    [InlineData("taken@example.org", "long enough", "Ada", "emailTaken")]
    [InlineData("TAKEN@example.org", "long enough", "Ada", "emailTaken")]
    public async Task What_is_wrong_with_an_account_is_said_by_a_code(string email, string password, string name, string code)
    {
        await using var app = await EducateApp.StartAsync(options => options with { SignUp = SignUpMode.Open });
        await RegisterAsync(app, "taken@example.org");

        var reply = await PostAsync(app, "/api/signup/v1", ("email", email), ("password", password), ("fullName", name));

        var body = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(code, body.GetProperty("errorCode").GetString());
    }

    private static Task<UserId> RegisterAsync(EducateApp app, string email) => app.InScopeAsync(services => services.GetRequiredService<Accounts>()
        .RegisterAsync(new NewAccount { Email = email, Password = "long enough", FullName = "First" }, Cancel));

    private static Task<string?> SetUpAsync(EducateApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<OneTimeLinks>().SetUpAsync(Cancel));

    private static string CodeOf(string path) => path[(path.IndexOf("code=", StringComparison.Ordinal) + 5)..];

    private static async Task<HttpResponseMessage> PostAsync(EducateApp app, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await app.Anonymous().PostAsync(address, form, Cancel);
    }
}

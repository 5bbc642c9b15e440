using Educate.Contracts;
using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>What signing in, up and out do, whichever way they are asked for: from the API or from a page's form.</summary>
internal sealed class SignIn(PasswordCheck passwords, Credentials credentials, Accounts accounts, OneTimeLinks links, RequestBrake brake, PeopleOptions options)
{
    /// <summary>Signs somebody in with e-mail and password.</summary>
    public async Task InAsync(FormFields fields, HttpContext context, CancellationToken cancel)
    {
        var (email, password) = (fields.Need("email"), fields.Need("password"));
        if (brake.SignIn(email, context.Connection.RemoteIpAddress) is { } tooMany)
        {
            throw tooMany;
        }

        var user = await passwords.FindAsync(email, password, cancel) ?? throw SignInRefusals.WrongPassword();
        await RememberAsync(user, context, cancel);
    }

    /// <summary>Makes an account, if this server lets its caller, and signs them in.</summary>
    public async Task UpAsync(FormFields fields, HttpContext context, CancellationToken cancel)
    {
        var (wanted, code) = (Wanted(fields), fields.Find("code"));
        var user = options.SignUp switch
        {
            SignUpMode.Closed => throw Refusal.Forbidden("Accounts on this server are made by its administrator.", "signUpClosed"),
            _ when code is not null => await links.UseInvitationAsync(code, wanted, cancel),
            SignUpMode.Open => await accounts.RegisterAsync(wanted, cancel),
            _ => throw Refusal.Forbidden("An account on this server needs an invitation.", "signUpByInvitation"),
        };
        await RememberAsync(user, context, cancel);
    }

    /// <summary>Makes the first administrator and signs them in.</summary>
    public async Task SetUpAsync(FormFields fields, HttpContext context, CancellationToken cancel) =>
        await RememberAsync(await links.UseSetUpAsync(fields.Need("code"), Wanted(fields), cancel), context, cancel);

    /// <summary>Sets a new password and signs its owner in.</summary>
    public async Task ResetAsync(FormFields fields, HttpContext context, CancellationToken cancel) =>
        await RememberAsync(await links.UseResetAsync(fields.Need("code"), fields.Need("password"), cancel), context, cancel);

    /// <summary>Ends the sign-in that the request shows.</summary>
    public async Task OutAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.Cookies[SignInCookie.Name] is { } text)
        {
            await credentials.RevokeAsync(text, cancel);
        }

        SignInCookie.Clear(context);
    }

    private async Task RememberAsync(UserId user, HttpContext context, CancellationToken cancel)
    {
        var (secret, _) = await credentials.IssueAsync(user, CredentialKind.Cookie, null, cancel);
        SignInCookie.Set(context, secret.Text);
    }

    private static NewAccount Wanted(FormFields fields) => new()
    {
        Email = fields.Need("email"),
        Password = fields.Need("password"),
        FullName = fields.Find("fullName") ?? "",
        Zone = fields.Find("zone"),
        Locale = fields.Find("locale"),
    };
}

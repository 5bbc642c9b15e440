using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Signing in, up and out for programs.</summary>
internal sealed class SignInApi(SignIn signIn) : Endpoints
{
    private static readonly byte[] _ok = """{"errorCode":"OK","message":null,"details":null}"""u8.ToArray();

    /// <summary>
    /// Signs in and sets the cookie <c>CAUTH</c>. The body is a form or a JSON object with <c>email</c> and <c>password</c>, whatever its content
    /// type says. Refused as <c>invalidEmailOrPassword</c> (401) and <c>tooManyRequests</c> (429).
    /// </summary>
    [Plain("POST", "/api/login/v3"), Allow<Anyone>]
    public async Task<PlainReply> Login([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel)
    {
        await signIn.InAsync(FormFields.Read(body), context, cancel);
        return Ok();
    }

    /// <summary>The same at the address that older clients use.</summary>
    [Plain("POST", "/api/v1/login"), Allow<Anyone>]
    public Task<PlainReply> LoginTwin([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) => Login(body, context, cancel);

    /// <summary>Ends the sign-in whose cookie is sent. Without one it does nothing.</summary>
    [Plain("POST", "/api/logout/v1"), Allow<Anyone>]
    public async Task<PlainReply> Logout(HttpContext context, CancellationToken cancel)
    {
        await signIn.OutAsync(context, cancel);
        return Ok();
    }

    /// <summary>
    /// Makes an account from <c>email</c>, <c>password</c>, <c>fullName</c> and perhaps <c>zone</c>, <c>locale</c> and an invitation's <c>code</c>, and
    /// signs in. Refused as <c>signUpClosed</c>, <c>signUpByInvitation</c>, <c>codeInvalid</c>, <c>emailTaken</c>, <c>invalidEmail</c> or
    /// <c>passwordTooShort</c>.
    /// </summary>
    [Plain("POST", "/api/signup/v1"), Allow<Anyone>]
    public async Task<PlainReply> SignUp([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel)
    {
        await signIn.UpAsync(FormFields.Read(body), context, cancel);
        return Ok();
    }

    private static PlainReply Ok() => PlainReply.Bytes(_ok, "application/json");
}

namespace Educate.Web.Hosting;

/// <summary>
/// What the pages of signing in post to; the host answers them. Each takes <c>next</c>, a path on this site. A refusal sends the browser
/// back to the page with <c>error=</c> and one of the codes of <see cref="SignInProblems"/>, and with <c>next</c> and <c>code</c> as they were.
/// </summary>
public static class SignInForms
{
    /// <summary>Takes <c>email</c> and <c>password</c>.</summary>
    public const string SignIn = "/signin";

    /// <summary>Takes <c>fullName</c>, <c>email</c>, <c>password</c>, <c>zone</c> and, with an invitation, <c>code</c>.</summary>
    public const string SignUp = "/signup";

    /// <summary>Takes nothing.</summary>
    public const string SignOut = "/signout";

    /// <summary>The first administrator: takes <c>code</c>, <c>fullName</c>, <c>email</c>, <c>password</c> and <c>zone</c>.</summary>
    public const string Setup = "/setup";

    /// <summary>A new password: takes <c>code</c> and <c>password</c>.</summary>
    public const string Reset = "/reset";
}

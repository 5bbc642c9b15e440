using Educate.Resources;

namespace Educate.Server.People;

/// <summary>What is said to callers whose credential does not do.</summary>
internal static class SignInRefusals
{
    /// <summary>The code that clients of this API look for when nobody is signed in.</summary>
    public const string NotAuthorized = "Not Authorized";

    public static RefusalException NotSignedIn() => Refusal.Unauthorized("Sign in first.", NotAuthorized);

    public static RefusalException InvalidToken() =>
        Refusal.Unauthorized("This token is not valid, or no longer. Make another one.", NotAuthorized);

    public static RefusalException WrongPassword() => Refusal.Unauthorized(
        "The e-mail address or the password is wrong. After several wrong passwords an account is closed for some minutes.",
        "invalidEmailOrPassword");

    public static RefusalException OtherSite() =>
        Refusal.Forbidden("This request was made by another site and was not carried out.", "crossSite");

    public static RefusalException TokenMismatch() =>
        Refusal.Forbidden("The token of the form does not match its cookie. Reload the page and try again.", "csrfMismatch");
}

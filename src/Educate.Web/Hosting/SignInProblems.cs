namespace Educate.Web.Hosting;

/// <summary>Why signing in, signing up or setting a password did not work: the codes that the host sends and what the page says.</summary>
public static class SignInProblems
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["invalidEmailOrPassword"] = "No account has this e-mail address and password. After several wrong ones an account is closed for some minutes.",
        ["tooManyRequests"] = "There were too many tries. Wait a minute, then try again.",
        ["emailTaken"] = "There is an account with this e-mail address already. Sign in, or ask whoever runs this server for a new password.",
        ["invalidEmail"] = "This does not look like an e-mail address. It needs a name, an @ and a domain.",
        ["nameMissing"] = "Tell us what to call you.",
        ["passwordTooShort"] = "This password is too short. Take at least 8 characters; four words in a row are easy to keep in mind.",
        ["signUpClosed"] = "This server does not take new accounts. Ask whoever runs it.",
        ["signUpByInvitation"] = "This server takes new accounts by invitation only. Ask whoever runs it for a link.",
        ["codeInvalid"] = "This link was used already, or its time is over. Ask for a new one.",
    };

    /// <summary>The sentence for a code; a general one when the code is unknown; null when there is no problem.</summary>
    public static string? Sentence(string? code) => string.IsNullOrEmpty(code)
        ? null
        : Sentences.GetValueOrDefault(code, "That did not work. Check what you wrote and try again.");
}

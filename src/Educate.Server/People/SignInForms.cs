using Educate.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Educate.Server.People;

/// <summary>Where the pages' forms are posted. Each answers with a redirect: on, or back to its page with <c>error=</c> and a code.</summary>
internal sealed class SignInForms(SignIn signIn) : Endpoints
{
    private const int SeeOther = 303;

    /// <summary>Signs in and goes on to <c>next</c>.</summary>
    [Plain("POST", "/signin"), Allow<Anyone>]
    public Task<PlainReply> In([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) =>
        AnswerAsync("/signin", body, fields => signIn.InAsync(fields, context, cancel));

    /// <summary>Makes an account, signs in and goes on to <c>next</c>.</summary>
    [Plain("POST", "/signup"), Allow<Anyone>]
    public Task<PlainReply> Up([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) =>
        AnswerAsync("/signup", body, fields => signIn.UpAsync(fields, context, cancel));

    /// <summary>Makes the first administrator, with the code of the set-up link.</summary>
    [Plain("POST", "/setup"), Allow<Anyone>]
    public Task<PlainReply> SetUp([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) =>
        AnswerAsync("/setup", body, fields => signIn.SetUpAsync(fields, context, cancel));

    /// <summary>Sets a new password, with the code of the link that the operator gave out.</summary>
    [Plain("POST", "/reset"), Allow<Anyone>]
    public Task<PlainReply> Reset([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) =>
        AnswerAsync("/reset", body, fields => signIn.ResetAsync(fields, context, cancel));

    /// <summary>Signs out and goes to the first page.</summary>
    [Plain("POST", "/signout"), Allow<Anyone>]
    public Task<PlainReply> Out([Body] ReadOnlyMemory<byte> body, HttpContext context, CancellationToken cancel) =>
        AnswerAsync("/", body, _ => signIn.OutAsync(context, cancel));

    private static async Task<PlainReply> AnswerAsync(string page, ReadOnlyMemory<byte> body, Func<FormFields, Task> work)
    {
        var fields = FormFields.Read(body);
        try
        {
            await work(fields);
            return PlainReply.Redirect(LocalPath(fields.Find("next")), SeeOther);
        }
        catch (RefusalException refusal)
        {
            var back = new Dictionary<string, string?> { ["error"] = refusal.Code, ["next"] = fields.Find("next"), ["code"] = fields.Find("code") };
            return PlainReply.Redirect(QueryHelpers.AddQueryString(page, back.Where(field => field.Value is not null)), SeeOther);
        }
    }

    /// <summary>A path of this server: nobody is sent elsewhere by a link that was slipped to them.</summary>
    internal static string LocalPath(string? next) =>
        next is ['/', ..] and not ['/', '/' or '\\', ..] && !next.AsSpan().ContainsAnyInRange('\0', '\u001f') ? next : "/";
}

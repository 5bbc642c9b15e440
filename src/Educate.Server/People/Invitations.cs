using Educate.Resources;
using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Invitations to make an account.</summary>
internal sealed class Invitations(OneTimeLinks links) : Endpoints
{
    /// <summary>Makes a link at which one person can make an account within two weeks.</summary>
    [Plain("POST", "/api/invitations/v1"), Allow<Administrator>]
    public async Task<PlainReply> Invite(HttpContext context, CancellationToken cancel)
    {
        var path = await links.InviteAsync(ServerRoles.None, cancel);
        return PlainReply.Json(new Dictionary<string, string> { ["url"] = $"{context.Request.Scheme}://{context.Request.Host}{path}" });
    }
}

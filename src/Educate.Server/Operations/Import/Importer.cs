using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Operations;

/// <summary>Lets in who may import something: authors of the server and teaching staff. Which package it may be is decided when it was read.</summary>
public sealed class Importer : AccessPolicy<UserId>
{
    private static readonly SignedIn _signedIn = new();

    /// <inheritdoc />
    public override async ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var access = await _signedIn.CheckAsync(request, cancel);
        return access.IsGranted && !await request.Services.GetRequiredService<ImportRights>().MayImportAsync(access.Value, cancel)
            ? Access.Refused("Only authors of this server and the teaching staff of a course may import.")
            : access;
    }
}

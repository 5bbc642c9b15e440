using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.People;

/// <summary>Who is asking: the call with which scripts begin.</summary>
[Resource("adminUserPermissions", DefaultFields = "permissions")]
[Allow<SignedIn>]
internal sealed class AdminUserPermissions(Caller caller) : Resource<string, UserPermissions>
{
    private static readonly UserPermission _administrator = new() { Role = "administrator" };
    private static readonly UserPermission _author = new() { Role = "author" };

    /// <summary>The caller, as the only element.</summary>
    [Finder]
    public IReadOnlyList<UserPermissions> My()
    {
        UserPermission[] permissions =
        [
            .. caller.Is(ServerRoles.Administrator) ? [_administrator] : Array.Empty<UserPermission>(),
            .. caller.Is(ServerRoles.Author) ? [_author] : Array.Empty<UserPermission>(),
        ];
        return [new UserPermissions { Id = caller.Me.ToString(), Permissions = permissions }];
    }
}

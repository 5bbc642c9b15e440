using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Who the caller is, and what they may do on the server as a whole (<c>adminUserPermissions.v1</c>).</summary>
public sealed class PermissionsClient : ResourceClient<string, UserPermissions>
{
    internal PermissionsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller, as the only element.</summary>
    public Listing<UserPermissions> My() => Finder("my");
}

using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Files of courses, with signed addresses (<c>assets.v1</c>).</summary>
public sealed class AssetsClient : ResourceClient<Id<Asset>, Asset>
{
    internal AssetsClient(Connection connection)
        : base(connection)
    {
    }
}

using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Which modules the caller is through with (<c>onDemandHomeProgress.v1</c>).</summary>
public sealed class HomeProgressClient : ResourceClient<Pair<UserId, Id<Course>>, HomeProgress>
{
    internal HomeProgressClient(Connection connection)
        : base(connection)
    {
    }
}

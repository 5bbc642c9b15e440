using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Who offers courses (<c>partners.v1</c>).</summary>
public sealed class PartnersClient : ResourceClient<Id<Partner>, Partner>
{
    internal PartnersClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Every partner.</summary>
    public new Listing<Partner> All() => base.All();
}

using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>Who teaches (<c>instructors.v1</c>).</summary>
public sealed class InstructorsClient : ResourceClient<Id<Instructor>, Instructor>
{
    internal InstructorsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Every instructor.</summary>
    public new Listing<Instructor> All() => base.All();
}

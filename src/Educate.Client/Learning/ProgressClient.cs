using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>How far the caller is (<c>onDemandCoursesProgress.v1</c>).</summary>
public sealed class ProgressClient : ResourceClient<Pair<UserId, Id<Course>>, CourseProgress>
{
    internal ProgressClient(Connection connection)
        : base(connection)
    {
    }
}

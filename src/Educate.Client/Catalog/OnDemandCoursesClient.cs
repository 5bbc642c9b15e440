using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>On-demand courses by slug (<c>onDemandCourses.v1</c>).</summary>
public sealed class OnDemandCoursesClient : ResourceClient<Id<Course>, OnDemandCourse>
{
    internal OnDemandCoursesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The on-demand course with this address; none when there is no such course.</summary>
    public Listing<OnDemandCourse> Slug(string slug) => Finder("slug", ("slug", slug));
}

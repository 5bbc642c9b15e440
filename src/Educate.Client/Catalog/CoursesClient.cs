using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The catalogue (<c>courses.v1</c>).</summary>
public sealed class CoursesClient : ResourceClient<Id<Course>, Course>
{
    internal CoursesClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Every course that the catalogue shows.</summary>
    public new Listing<Course> All() => base.All();

    /// <summary>The course with this address; none when there is no such course.</summary>
    public Listing<Course> Slug(string slug) => Finder("slug", ("slug", slug));

    /// <summary>The courses in which these words are found, the best match first.</summary>
    public Listing<Course> Search(string query) => Finder("search", ("query", query));

    /// <summary>The courses that the caller watches.</summary>
    public Listing<Course> Watchlist() => Finder("watchlist");

    /// <summary>The session course of a session.</summary>
    public Listing<Course> SessionId(Id<V1Session> sessionId) => Finder("sessionId", ("sessionId", sessionId.Text));
}

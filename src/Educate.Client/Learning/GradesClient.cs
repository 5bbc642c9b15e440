using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The caller's grades (<c>onDemandCourseGrades.v1</c>). The key is the course alone.</summary>
public sealed class GradesClient : ResourceClient<Id<Course>, CourseGrades>
{
    internal GradesClient(Connection connection)
        : base(connection)
    {
    }
}

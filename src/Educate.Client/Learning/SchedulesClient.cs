using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>How many weeks courses take (<c>onDemandCourseSchedules.v1</c>).</summary>
public sealed class SchedulesClient : ResourceClient<Id<Course>, CourseSchedule>
{
    internal SchedulesClient(Connection connection)
        : base(connection)
    {
    }
}

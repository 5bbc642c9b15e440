using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>How many weeks a course gives each part. Only the id is shown unless <c>defaultSchedule</c> is asked for.</summary>
[Resource("onDemandCourseSchedules")]
[Allow<Anyone>]
public sealed class OnDemandCourseSchedules(Catalogue catalogue) : SnapshotResource<Id<Course>, CourseSchedule>
{
    /// <summary>One for each on-demand course with items.</summary>
    protected override SnapshotTable<Id<Course>, CourseSchedule> Table => catalogue.Current.Schedules;
}

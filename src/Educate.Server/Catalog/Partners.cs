using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>Who offers courses.</summary>
[Resource("partners", DefaultFields = "name,shortName")]
[Allow<Anyone>]
[Follows(nameof(Partner.CourseIds))]
[Follows(nameof(Partner.InstructorIds))]
public sealed class Partners(Catalogue catalogue) : SnapshotResource<Id<Partner>, Partner>
{
    /// <summary>All partners.</summary>
    protected override SnapshotTable<Id<Partner>, Partner> Table => catalogue.Current.Partners;
}

/// <summary>Who teaches. Only the id is shown unless more is asked for.</summary>
[Resource("instructors")]
[Allow<Anyone>]
[Follows(nameof(Instructor.PartnerIds))]
[Follows(nameof(Instructor.CourseIds))]
public sealed class Instructors(Catalogue catalogue) : SnapshotResource<Id<Instructor>, Instructor>
{
    /// <summary>All instructors.</summary>
    protected override SnapshotTable<Id<Instructor>, Instructor> Table => catalogue.Current.Instructors;
}

/// <summary>Specializations in their older form.</summary>
[Resource("specializations", DefaultFields = "name,shortName")]
[Allow<Anyone>]
[Follows(nameof(Specialization.PrimaryCourseIds))]
[Follows(nameof(Specialization.PartnerIds))]
[Follows(nameof(Specialization.InstructorIds))]
public sealed class Specializations(Catalogue catalogue) : SnapshotResource<Id<Specialization>, Specialization>
{
    /// <summary>All specializations.</summary>
    protected override SnapshotTable<Id<Specialization>, Specialization> Table => catalogue.Current.Specializations;
}

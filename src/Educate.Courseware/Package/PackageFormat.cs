namespace Educate.Courseware;

/// <summary>The package formats that <see cref="CourseReader"/> recognises by their content.</summary>
public enum PackageFormat
{
    /// <summary>An Open edX course export: <c>course.xml</c> and one XML file for each block.</summary>
    Olx,

    /// <summary>A folder of Markdown files with a <c>course.yaml</c>.</summary>
    Markdown,
}

/// <summary>The two generations of courses, with their wire numbers.</summary>
public enum CourseGeneration
{
    /// <summary>v1: a class of dated sessions with class pages and one grade.</summary>
    Sessions = 1,

    /// <summary>v2: on-demand, with a tree of items and item progress.</summary>
    OnDemand = 2,
}

/// <summary>What makes a learner pass.</summary>
public enum PassingRule
{
    /// <summary>Every required passable item is passed.</summary>
    Items,

    /// <summary>The course grade reaches the lowest cut-off.</summary>
    Grade,
}

/// <summary>Where a course's deadlines come from.</summary>
public enum ScheduleKind
{
    /// <summary>Calendar weeks counted from the learner's own start, <see cref="PackageModule.Weeks"/> for each module.</summary>
    Weeks,

    /// <summary>The dates written in the package, the same for everybody.</summary>
    Fixed,
}

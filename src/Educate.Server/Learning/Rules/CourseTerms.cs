using Educate.Contracts;
using Educate.Courseware;

namespace Educate.Server.Learning.Rules;

/// <summary>What a course lays down for everybody: how it is graded, what passes it, and how it is scheduled.</summary>
public sealed record CourseTerms
{
    /// <summary>The terms of a course that states none.</summary>
    public static CourseTerms Default { get; } = new();

    /// <summary>How scores become a grade; null when items simply carry weights.</summary>
    public GradingPolicy? Grading { get; init; }

    /// <summary>Whether the course is passed by items or by grade.</summary>
    public PassingRule Passing { get; init; } = PassingRule.Items;

    /// <summary>The lowest cut-off of the grade, in millionths.</summary>
    public int PassingGrade { get; init; } = 800_000;

    /// <summary>Where deadlines come from.</summary>
    public ScheduleKind Schedule { get; init; } = ScheduleKind.Weeks;

    /// <summary>The periods that the course declares; modules in none of them get one of one week each.</summary>
    public IReadOnlyList<SchedulePeriod> Periods { get; init; } = [];

    /// <summary>When the course starts; null means that it has.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>How often a learner may shift their dates; null means freely, 0 never.</summary>
    public int? ShiftsAllowed { get; init; }
}

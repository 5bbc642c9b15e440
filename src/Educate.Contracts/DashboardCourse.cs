using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>One course on a learner's dashboard (<c>learnerDashboard.v1</c>): where it stands, and why it is listed where it is.</summary>
public sealed record DashboardCourse : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>Which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>Which generation.</summary>
    public required CourseType CourseType { get; init; }

    /// <summary>The last part of the course's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The address of the course's picture.</summary>
    public string? PhotoUrl { get; init; }

    /// <summary>Who offers it.</summary>
    public string? PartnerName { get; init; }

    /// <summary>As what the learner is in it.</summary>
    public required CourseRole Role { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>The last learning activity.</summary>
    public DateTimeOffset? LastLearnedAt { get; init; }

    /// <summary>Calendar days in the learner's zone since then; since the enrolment when nothing was done yet.</summary>
    public required int DaysInactive { get; init; }

    /// <summary>0 to 100, rounded down.</summary>
    public required int ProgressPercent { get; init; }

    /// <summary>How many graded items are passed.</summary>
    public required int PassedItemsCount { get; init; }

    /// <summary>How many items are graded.</summary>
    public required int PassableItemsCount { get; init; }

    /// <summary>The item to go on with.</summary>
    public DashboardItem? NextItem { get; init; }

    /// <summary>The next deadline ahead.</summary>
    public DashboardDeadline? NextDeadline { get; init; }

    /// <summary>How many modules are overdue.</summary>
    public required int OverdueCount { get; init; }

    /// <summary>How long the rest takes, in minutes.</summary>
    public required int MinutesLeft { get; init; }

    /// <summary>At least 80 % done, and at most two hours left.</summary>
    public required bool IsNearlyDone { get; init; }

    /// <summary>Nothing is left.</summary>
    public required bool IsCompleted { get; init; }

    /// <summary>The place in the list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Why it is there, in one plain sentence.</summary>
    public required string Reason { get; init; }
}

/// <summary>The item to go on with.</summary>
public sealed record DashboardItem
{
    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>Its type, such as <c>lecture</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Where it is; site-relative.</summary>
    public required string Url { get; init; }
}

/// <summary>The next deadline ahead.</summary>
public sealed record DashboardDeadline
{
    /// <summary>The module that is due.</summary>
    public required Id<Module> ModuleId { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>The last instant.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Calendar days in the learner's zone from today: 0 is today.</summary>
    public required int DaysLeft { get; init; }
}

/// <summary>How a list of courses is sorted.</summary>
public static class DashboardSort
{
    /// <summary>The most neglected first. The default.</summary>
    public const string DaysInactive = "daysInactiveDesc";

    /// <summary>What is due first, first.</summary>
    public const string Deadline = "deadlineAsc";

    /// <summary>What takes least, first.</summary>
    public const string MinutesLeft = "minutesLeftAsc";

    /// <summary>By title.</summary>
    public const string Name = "nameAsc";
}

/// <summary>What a learner chose for one course (<c>learnerCourseSettings.v1</c>).</summary>
public sealed record LearnerCourseSettings : IElement<Pair<UserId, Id<Course>>>
{
    /// <summary>Who, and which course.</summary>
    public required Pair<UserId, Id<Course>> Id { get; init; }

    /// <summary>Who.</summary>
    [KeyPart]
    public UserId UserId => Id.First;

    /// <summary>Which course.</summary>
    [KeyPart]
    public Id<Course> CourseId => Id.Second;

    /// <summary>Whether the dashboard shows it.</summary>
    public required bool OnDashboard { get; init; }

    /// <summary>Whether reminders speak of it.</summary>
    public required bool InReminders { get; init; }

    /// <summary>Whether it is put away.</summary>
    public required bool Archived { get; init; }

    /// <summary>Until when the dashboard leaves it out.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }
}

/// <summary>A change of a learner's choices. What is left out stays; <c>snoozedUntil: null</c> wakes the course.</summary>
public sealed record LearnerCourseChange
{
    /// <summary>Whether the dashboard shows it.</summary>
    public bool? OnDashboard { get; init; }

    /// <summary>Whether reminders speak of it.</summary>
    public bool? InReminders { get; init; }

    /// <summary>Whether it is put away.</summary>
    public bool? Archived { get; init; }

    /// <summary>Until when the dashboard leaves it out; null shows it again.</summary>
    public DateTimeOffset? SnoozedUntil
    {
        get;
        set
        {
            field = value;
            NamesSnoozedUntil = true;
        }
    }

    /// <summary>Whether <see cref="SnoozedUntil"/> is named, be it with null.</summary>
    [JsonIgnore]
    public bool NamesSnoozedUntil { get; private set; }
}

using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>A learner's dashboard as it goes out, remembered with the learner's state until the day or a deadline passes.</summary>
internal sealed record DashboardList(
    CatalogueSnapshot Snapshot, DateTimeOffset MadeAt, DateTimeOffset ChangesAt, IReadOnlyList<DashboardCourse> Elements)
{
    /// <summary>The list that holds now.</summary>
    public static DashboardList Current(
        LearnerState state, CatalogueSnapshot snapshot, DashboardOrder order, bool showHidden, DateTimeOffset now) =>
        state.Remember(
            (order, showHidden),
            known => known.Snapshot == snapshot && now >= known.MadeAt && now < known.ChangesAt,
            () => Make(state, snapshot, order, showHidden, now));

    private static DashboardList Make(LearnerState state, CatalogueSnapshot snapshot, DashboardOrder order, bool showHidden, DateTimeOffset now)
    {
        var facts = new List<DashboardFacts>(state.Courses.Count);
        var changesAt = DateTimeOffset.MaxValue;
        foreach (var course in state.Courses)
        {
            if (!course.IsIn || snapshot.Find(course.Key.Second) is not { IsPublic: true } entry)
            {
                continue;
            }

            // Who only teaches a course finds it elsewhere; who is ahead of the start, on the day it starts.
            if (course.RoleAt(entry, now) == CourseRole.Learner)
            {
                facts.Add(course.FactsIn(entry));
            }
            else if (course.Membership.Role == CourseRole.PreEnrolledLearner && CourseStart.Of(course.Membership, entry) is { } start)
            {
                changesAt = start < changesAt ? start : changesAt;
            }
        }

        var dashboard = DashboardRanking.Of(facts, order, showHidden, now, state.Clock);
        var elements = new DashboardCourse[dashboard.Rows.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[index] = ElementOf(state.UserId, dashboard.Rows[index], snapshot.Find(dashboard.Rows[index].Facts.CourseId)!);
        }

        return new DashboardList(snapshot, now, dashboard.ChangesAt < changesAt ? dashboard.ChangesAt : changesAt, elements);
    }

    private static DashboardCourse ElementOf(UserId user, DashboardRow row, CourseEntry entry) => new()
    {
        Id = new(user, entry.Id),
        CourseType = entry.Course.CourseType,
        Slug = entry.Course.Slug,
        Name = entry.Course.Name,
        PhotoUrl = entry.Course.PhotoUrl,
        PartnerName = entry.PartnerName,
        Role = CourseRole.Learner,
        EnrolledAt = row.Facts.EnrolledAt,
        LastLearnedAt = row.Facts.LastLearnedAt,
        DaysInactive = row.DaysInactive,
        ProgressPercent = row.ProgressPercent,
        PassedItemsCount = row.Facts.Grade.PassedItemsCount,
        PassableItemsCount = row.Facts.Grade.PassableItemsCount,
        NextItem = row.NextItem is { } item ? ItemOf(item, entry) : null,
        NextDeadline = row.NextDeadline is { } due
            ? new DashboardDeadline { ModuleId = due.Module.Id, Name = due.Name, Deadline = due.Deadline, DaysLeft = row.DaysLeft }
            : null,
        OverdueCount = row.OverdueCount,
        MinutesLeft = row.MinutesLeft,
        IsNearlyDone = row.IsNearlyDone,
        IsCompleted = row.IsCompleted,
        Rank = row.Rank,
        Reason = row.Reason,
    };

    private static DashboardItem ItemOf(OutlineItem item, CourseEntry entry) => new()
    {
        ItemId = item.Id,
        Name = item.Name,
        TypeName = item.TypeName,
        Minutes = item.Minutes,
        Url = ItemUrls.Of(entry.Course.Slug, item.Id, item.TypeName),
    };
}

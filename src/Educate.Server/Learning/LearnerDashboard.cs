using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The caller's courses in the order in which they ask for attention, each with the reason.</summary>
[Resource(
    "learnerDashboard",
    Version = 1,
    DefaultFields = "userId,courseId,courseType,slug,name,photoUrl,partnerName,role,enrolledAt,lastLearnedAt,daysInactive,progressPercent,"
        + "passedItemsCount,passableItemsCount,nextItem,nextDeadline,overdueCount,minutesLeft,isNearlyDone,isCompleted,rank,reason")]
[Allow<SignedIn>]
[Follows(nameof(DashboardCourse.CourseId))]
public sealed class LearnerDashboard(LearnerStates states, Catalogue catalogue, Caller caller, TimeProvider time)
    : Resource<Pair<UserId, Id<Course>>, DashboardCourse>, IStamped
{
    /// <inheritdoc />
    public ValueTask<ulong?> StampAsync(AccessRequest request, CancellationToken cancel) =>
        LearnerStamp.OfAsync(states, caller, catalogue.Current, time.GetUtcNow(), cancel);

    /// <summary>The caller's dashboard. It changes with what the learner does, with the calendar day, and when a deadline passes.</summary>
    /// <param name="sort"><c>daysInactiveDesc</c> (the default), <c>deadlineAsc</c>, <c>minutesLeftAsc</c> or <c>nameAsc</c>.</param>
    /// <param name="showHidden">Whether hidden, snoozed, ended and completed courses are listed too, what is over last.</param>
    /// <param name="paging">Which part of the list; <c>start</c> is a count.</param>
    /// <param name="cancel">Ends the work.</param>
    [Finder]
    public async ValueTask<Page<DashboardCourse>> Me(
        string? sort, [DefaultText("false")] bool showHidden, Paging paging, CancellationToken cancel)
    {
        if (!DashboardOrders.TryParse(sort, out var order))
        {
            throw Refusal.Invalid("The sort is one of daysInactiveDesc, deadlineAsc, minutesLeftAsc and nameAsc.");
        }

        var state = await states.GetAsync(caller.Me, cancel);
        return Page<DashboardCourse>.Of(DashboardList.Current(state, catalogue.Current, order, showHidden, time.GetUtcNow()).Elements, paging);
    }
}

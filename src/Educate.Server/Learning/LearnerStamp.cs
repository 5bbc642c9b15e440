using System.IO.Hashing;
using System.Runtime.InteropServices;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>
/// Stands for all that lists of a learner's courses depend on: what was recorded, what the catalogue says, the calendar day, and which
/// deadlines and starts have passed.
/// </summary>
internal static class LearnerStamp
{
    /// <summary>The stamp at a moment. It costs the one read of the learner's version.</summary>
    public static async ValueTask<ulong?> OfAsync(
        LearnerStates states, Caller caller, CatalogueSnapshot snapshot, DateTimeOffset now, CancellationToken cancel)
    {
        if (caller.UserId is not { } user)
        {
            return null;
        }

        var state = await states.GetAsync(user, cancel);
        var since = DashboardList.Current(state, snapshot, DashboardOrder.DaysInactive, showHidden: true, now).MadeAt;
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes<long>([state.Version, snapshot.Number, since.UtcTicks]));
    }
}

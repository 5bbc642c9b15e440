using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>Keeps callers to their own records where the learner is named outside a key.</summary>
internal static class OwnRecords
{
    /// <summary>The learner that a path names: <c>~</c> or the caller's own id.</summary>
    /// <exception cref="RefusalException">403: another learner, or nobody that could be one.</exception>
    public static UserId Own(this Caller caller, string user)
    {
        if (user != "~")
        {
            caller.MustBe(UserId.TryParse(user, null, out var named) ? named : default);
        }

        return caller.Me;
    }

    /// <summary>Refuses with 403 whoever is not this learner.</summary>
    public static void MustBe(this Caller caller, UserId user)
    {
        if (caller.Me != user)
        {
            throw Refusal.Forbidden("You can only see and change what is your own.");
        }
    }
}

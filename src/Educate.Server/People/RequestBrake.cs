using System.Net;
using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.People;

/// <summary>Says when somebody asks too much at once.</summary>
internal sealed class RequestBrake(PeopleOptions options, TimeProvider time)
{
    private readonly TokenBuckets<UserId> _learners = new(time, options.Limits.PerLearner, options.Limits.LearnerBurst);
    private readonly TokenBuckets<IPAddress> _addresses = new(time, options.Limits.PerAddress, options.Limits.PerAddress);
    private readonly TokenBuckets<(string Account, IPAddress Address)> _signIns = new(time, options.Limits.SignIns / 60.0, options.Limits.SignIns);

    /// <summary>The refusal of one more request; null when it is answered.</summary>
    public RefusalException? Request(Caller caller, IPAddress? address)
    {
        if (!options.Limits.Enabled)
        {
            return null;
        }

        var taken = caller.UserId is { } learner
            ? _learners.TryTake(learner, out var retryAfter)
            : _addresses.TryTake(address ?? IPAddress.None, out retryAfter);
        return taken ? null : TooMany(retryAfter);
    }

    /// <summary>The refusal of one more attempt to sign in; null when it is looked at.</summary>
    public RefusalException? SignIn(string email, IPAddress? address) =>
        !options.Limits.Enabled || _signIns.TryTake((email.Trim().ToUpperInvariant(), address ?? IPAddress.None), out var retryAfter)
            ? null
            : TooMany(retryAfter);

    private static RefusalException TooMany(int retryAfter) =>
        Refusal.TooMany($"Too many requests at once. Try again in {retryAfter} s.", retryAfter, "tooManyRequests");
}

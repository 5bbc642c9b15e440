using System.Collections.Concurrent;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>The calendar of each learner: that of the zone they chose, else of the server's.</summary>
public sealed class LearnerClocks(TimeZoneInfo server)
{
    private readonly ConcurrentDictionary<string, LearnerClock> _known = new(StringComparer.Ordinal);
    private readonly LearnerClock _server = new(server);

    /// <summary>The calendar for a stored zone; null, and a zone that this machine does not know, give the server's.</summary>
    public LearnerClock Of(string? zone) => zone is null ? _server : _known.GetOrAdd(zone, Make);

    private LearnerClock Make(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? new LearnerClock(found) : _server;
}

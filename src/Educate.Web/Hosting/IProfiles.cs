using Educate.Contracts;

namespace Educate.Web.Hosting;

/// <summary>What the pages must know of who looks before anything is asked; the host brings it.</summary>
public interface IProfiles
{
    /// <summary>The name and the zone of somebody who is signed in; null when there is no such person.</summary>
    ValueTask<Profile?> FindAsync(UserId user, CancellationToken cancel);
}

/// <summary>What a page shows of its visitor.</summary>
/// <param name="Name">The name as others see it.</param>
/// <param name="Zone">The IANA time zone that days and deadlines are told in; null for UTC.</param>
public sealed record Profile(string Name, string? Zone);

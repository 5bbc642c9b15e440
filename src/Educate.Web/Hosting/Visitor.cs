using System.Globalization;
using System.Security.Claims;
using Educate.Contracts;
using Microsoft.AspNetCore.Http;

namespace Educate.Web.Hosting;

/// <summary>Who looks at the page.</summary>
public sealed class Visitor(IProfiles profiles, TimeProvider time)
{
    private UserId? _id;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => _id is not null;

    /// <summary>The signed-in user. Ask <see cref="IsSignedIn"/> first.</summary>
    public UserId Id => _id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The name as it is shown; empty for a visitor.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The zone that days and deadlines are told in.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>At most two letters for the corner of the page.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var letters = words.Length < 2 ? words.Take(1) : [words[0], words[^1]];
            return string.Concat(letters.Select(word => StringInfo.GetNextTextElement(word))).ToUpperInvariant();
        }
    }

    /// <summary>Today, where the visitor is.</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The day of an instant, where the visitor is.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>An instant, on the visitor's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The request that the page answers: the API is called in its caller's name. Null while there is none.</summary>
    public HttpContext? Http { get; private set; }

    internal async Task TakeAsync(HttpContext context)
    {
        Http = context;
        if (UserId.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id)
            && await profiles.FindAsync(id, context.RequestAborted) is { } profile)
        {
            (_id, Name) = (id, profile.Name);
            Zone = profile.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;
        }
    }
}

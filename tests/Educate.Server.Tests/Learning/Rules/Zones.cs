using CsCheck;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

/// <summary>Zones from UTC−11 to UTC+14, with and without clock changes, on both halves of the earth.</summary>
internal static class Zones
{
    private static readonly string[] Names =
    [
        "Pacific/Pago_Pago", "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Phoenix", "America/New_York",
        "America/Santiago", "America/St_Johns", "America/Sao_Paulo", "America/Nuuk", "Atlantic/Azores", "UTC", "Europe/London",
        "Europe/Berlin", "Africa/Casablanca", "Africa/Cairo", "Asia/Beirut", "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu",
        "Asia/Tokyo", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia",
        "Pacific/Kiritimati",
    ];

    /// <summary>The clocks of those zones that this machine knows.</summary>
    public static Gen<LearnerClock> Any { get; } = Gen.OneOf(
        Names.Where(name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)).Select(Clock).ToArray());

    /// <summary>Any millisecond of 2000 to 2035, for which zone files list every clock change.</summary>
    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Long[946_684_800_000, 2_082_758_399_999].Select(DateTimeOffset.FromUnixTimeMilliseconds);

    /// <summary>The clock of a zone by its name.</summary>
    public static LearnerClock Clock(string name) => new(TimeZoneInfo.FindSystemTimeZoneById(name));

    /// <summary>A zone at UTC+1 whose clocks go one hour ahead in March and back in October, on a Sunday at half past eleven at night.</summary>
    public static LearnerClock ChangingLateOnSunday() => new(TimeZoneInfo.CreateCustomTimeZone(
        "Test/Late",
        TimeSpan.FromHours(1),
        "Late",
        "Late",
        "Late summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 23, 30, 0), 3, 5, DayOfWeek.Sunday),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 0, 30, 0), 11, 1, DayOfWeek.Monday)),
        ]));
}

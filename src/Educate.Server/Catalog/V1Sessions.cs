namespace Educate.Server.Catalog;

/// <summary>When a session of the older generation begins and ends: whole days, in UTC.</summary>
public static class V1Sessions
{
    /// <summary>The first instant of its first day.</summary>
    public static DateTimeOffset StartOf(V1SessionRow session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new DateTimeOffset(session.Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>The first instant after its last week.</summary>
    public static DateTimeOffset EndOf(V1SessionRow session) => StartOf(session).AddDays(7 * session.Weeks);
}

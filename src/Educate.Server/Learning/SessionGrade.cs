namespace Educate.Server.Learning;

/// <summary>Grades of session courses: 0 to 100, stored as integers.</summary>
internal static class SessionGrade
{
    /// <summary>How many stored units make one point.</summary>
    public const int Unit = 10_000;

    /// <summary>The points of a stored grade.</summary>
    public static double Points(int stored) => stored / (double)Unit;
}

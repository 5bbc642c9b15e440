namespace Educate.Server.Learning.Rules;

/// <summary>
/// Scores, weights and grades are integers in millionths, so that sums are exact and databases can order them. On the wire they are
/// numbers from 0 to 1, written as the nearest double, which prints with at most six decimals.
/// </summary>
public static class Millionths
{
    /// <summary>A full score.</summary>
    public const int One = 1_000_000;

    /// <summary>The wire number for a score or grade.</summary>
    public static double ToFraction(int millionths) => millionths / (double)One;

    /// <summary>The score nearest to a wire number, kept within 0 and 1; what is not a number is 0.</summary>
    public static int FromFraction(double fraction) =>
        double.IsNaN(fraction) ? 0 : (int)Math.Round(Math.Clamp(fraction, 0, 1) * One, MidpointRounding.AwayFromZero);

    /// <summary>The score of some points out of the most that can be had, to the nearest millionth, kept within 0 and 1.</summary>
    public static int FromPoints(long points, long most) =>
        most <= 0 ? 0 : (int)Divide((Int128)Math.Clamp(points, 0, most) * One, most);

    /// <summary>A quotient of non-negative numbers, to the nearest whole, halves up.</summary>
    internal static Int128 Divide(Int128 numerator, Int128 denominator) => (numerator + (denominator / 2)) / denominator;
}

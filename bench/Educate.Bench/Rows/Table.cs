using System.Globalization;

namespace Educate.Bench;

/// <summary>Prints rows as the table that stands in <c>docs/performance.md</c>.</summary>
internal static class Table
{
    public static void Print(IEnumerable<Row> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| what | measured | value | budget | |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.What} | {row.Measured} | {Number(row.Value)}{row.Unit} | {(row.IsMost ? "≤" : "≥")} {Number(row.Budget)}{row.Unit} | {(row.IsMet ? "met" : "**missed**")} |");
        }

        Console.WriteLine();
    }

    /// <summary>How figures stand beside each other in one cell.</summary>
    public static string Describe(params IEnumerable<Figure> figures) => string.Join("; ", figures.Select(figure => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Name} {figure.PerSecond:N0}/s, {figure.CpuMicroseconds:F0} µs CPU, p99 {figure.P99:F1} ms")));

    private static string Number(double value) => value.ToString(value >= 100 ? "F0" : "0.##", CultureInfo.InvariantCulture);
}

namespace Educate.Bench;

/// <summary>The medians of one server over all rounds.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="PerSecond">Replies a second.</param>
/// <param name="CpuMicroseconds">Processor time of the server's process for each reply.</param>
/// <param name="P50">Milliseconds within which half of the replies came.</param>
/// <param name="P99">Milliseconds within which all but one in a hundred came.</param>
/// <param name="Rounds">Replies a second in each round.</param>
internal sealed record Figure(string Name, double PerSecond, double CpuMicroseconds, double P50, double P99, IReadOnlyList<double> Rounds)
{
    public static Figure Of(string name, IReadOnlyList<Slice> slices) => new(
        name,
        Median(slices.Select(s => s.PerSecond)),
        Median(slices.Select(s => s.CpuMicroseconds)),
        Median(slices.Select(s => s.P50)),
        Median(slices.Select(s => s.P99)),
        [.. slices.Select(s => s.PerSecond)]);

    /// <summary>How many times as fast as another: the median over the rounds, each of which had both side by side.</summary>
    public double Over(Figure other) => Median(Rounds.Zip(other.Rounds, (mine, its) => mine / its));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

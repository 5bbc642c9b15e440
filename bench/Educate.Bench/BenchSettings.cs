using System.Globalization;

namespace Educate.Bench;

/// <summary>How large the world is and how long is measured.</summary>
internal sealed record BenchSettings
{
    /// <summary>How many learners there are.</summary>
    public int Learners { get; init; } = 10_000;

    /// <summary>How many of them have item states and ask for anything.</summary>
    public int Active { get; init; } = 1_000;

    public int Courses { get; init; } = 2_000;

    public int Partners { get; init; } = 200;

    /// <summary>Courses of each learner.</summary>
    public int Memberships { get; init; } = 20;

    /// <summary>Connections of the load generator for reads.</summary>
    public int Connections { get; init; } = 32;

    public int Rounds { get; init; } = 7;

    public TimeSpan Slice { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Reads <c>--rounds 3 --slice 1 --learners 1000</c>.</summary>
    public static BenchSettings Read(ReadOnlySpan<string> arguments)
    {
        var settings = new BenchSettings();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = double.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            settings = arguments[i] switch
            {
                "--learners" => settings with { Learners = (int)value, Active = Math.Min((int)value, settings.Active) },
                "--rounds" => settings with { Rounds = (int)value },
                "--connections" => settings with { Connections = (int)value },
                "--slice" => settings with { Slice = TimeSpan.FromSeconds(value) },
                "--warm-up" => settings with { WarmUp = TimeSpan.FromSeconds(value) },
                _ => throw new ArgumentException($"{arguments[i]} is not one of --learners, --rounds, --connections, --slice and --warm-up."),
            };
        }

        return settings;
    }
}

namespace Educate.Server.Operations;

/// <summary>How the demo's learner stands in one sample course.</summary>
/// <param name="Folder">The course's folder, which is its slug.</param>
/// <param name="EnrolledDaysAgo">When the learner enrolled.</param>
/// <param name="LastLearnedDaysAgo">When the learner was last active in it.</param>
/// <param name="ItemsLeft">How many of the required items are still to do, the last ones.</param>
/// <param name="ScoreMillionths">What graded work scored.</param>
internal sealed record DemoPlan(string Folder, int EnrolledDaysAgo, int LastLearnedDaysAgo, int ItemsLeft, int ScoreMillionths)
{
    /// <summary>One untouched for three weeks, one due tomorrow, one nearly finished, one passed, and one of the old platform.</summary>
    public static IReadOnlyList<DemoPlan> All { get; } =
    [
        new("night-sky-basics", EnrolledDaysAgo: 47, LastLearnedDaysAgo: 23, ItemsLeft: 9, ScoreMillionths: 900_000),
        new("introduction-to-statistics", EnrolledDaysAgo: 20, LastLearnedDaysAgo: 2, ItemsLeft: 6, ScoreMillionths: 850_000),
        new("bread-from-flour-to-crust", EnrolledDaysAgo: 30, LastLearnedDaysAgo: 4, ItemsLeft: 1, ScoreMillionths: 1_000_000),
        new("writing-clear-english", EnrolledDaysAgo: 80, LastLearnedDaysAgo: 35, ItemsLeft: 0, ScoreMillionths: 950_000),
        new("maps-of-the-ancient-world", EnrolledDaysAgo: 6, LastLearnedDaysAgo: 6, ItemsLeft: 0, ScoreMillionths: 0),
    ];
}

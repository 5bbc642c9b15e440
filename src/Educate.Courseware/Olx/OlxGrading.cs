namespace Educate.Courseware.Olx;

/// <summary>Decides what counts: work with points in a sequential that is graded.</summary>
internal sealed class OlxGrading(GradingPolicy? policy, ReportBuilder report)
{
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>How an item counts, or null. All work of one lesson makes one score of its type.</summary>
    public ItemGrading? Of(OlxBlock block, string lessonKey, ItemBody body, IReadOnlyList<OlxBlock> blocks)
    {
        var points = PointsMillionths(body);
        if (points == 0 || !OlxValues.IsTrue(block.Inherited("graded")))
        {
            return null;
        }

        var type = block.Inherited("format") is { Length: > 0 } format ? format : null;
        if (type is not null && policy is not null && policy.AssignmentTypes.All(known => known.Type != type) && _unknown.Add(type))
        {
            report.Warn(block.Path, $"The grading policy knows no assignment type '{type}', so its score adds nothing to the course grade.");
        }

        return new ItemGrading
        {
            WeightMillionths = (int)Math.Min(points, int.MaxValue),
            AssignmentType = type,
            ScoreGroup = lessonKey,
            MaxAttempts = MaxAttempts(blocks),
        };
    }

    /// <summary>The type of an item, which changes for some when it is graded.</summary>
    public static string TypeOf(string type, ItemGrading? grading) => type switch
    {
        ItemTypes.Quiz when grading is not null => ItemTypes.Exam,
        ItemTypes.StaffGraded when grading is null => ItemTypes.UngradedAssignment,
        _ => type,
    };

    /// <summary>How often the blocks may be submitted: the most that any allows; null when one has no limit.</summary>
    public static int? MaxAttempts(IReadOnlyList<OlxBlock> blocks)
    {
        var limits = blocks.Select(block => OlxValues.Count(block.Inherited("max_attempts"))).ToList();
        return limits.Contains(null) ? null : limits.Max();
    }

    private static long PointsMillionths(ItemBody body) => body switch
    {
        QuizBody quiz => quiz.Questions.Sum(question => (long)question.PointsMillionths),
        PeerBody peer => peer.ReviewParts.Sum(part => part.Options.Select(option => (long)option.Points).DefaultIfEmpty(0).Max()) * 1_000_000,
        AssignmentBody assignment => assignment.MaxPoints * 1_000_000L,
        _ => 0,
    };
}

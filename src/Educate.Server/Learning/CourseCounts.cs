using Educate.Contracts;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>What a membership keeps beside it of a learner's work, so that lists over many learners need not count.</summary>
internal readonly record struct CourseCounts(
    int CompletedItems, int RequiredItems, int Percent, int PassedItems, int PassableItems, int Grade, bool IsPassed,
    DateTimeOffset? CompletedAt, DateTimeOffset? GradedAt)
{
    public static CourseCounts Of(CourseOutline outline, IEnumerable<KeyValuePair<Id<Item>, ItemState>> states)
    {
        var placed = outline.Place(states);
        var standing = ProgressRules.Of(outline, placed);
        var grade = Grading.Of(outline, placed);
        return new CourseCounts(
            standing.RequiredCount - standing.RequiredLeft,
            standing.RequiredCount,
            standing.Overall,
            grade.PassedItemsCount,
            grade.PassableItemsCount,
            grade.Grade,
            grade.PassingState == PassingState.Passed,
            standing.IsCompleted ? LastCompletion(outline, placed) : null,
            grade.ScoredAt);
    }

    /// <summary>The counts that a membership has now.</summary>
    public static CourseCounts In(MembershipRow row) => new(
        row.CompletedItems, row.RequiredItems, row.Percent, row.PassedItems, row.PassableItems, row.Grade, row.IsPassed,
        row.CompletedAt, row.GradedAt);

    /// <summary>Puts the counts into a membership of an on-demand course. When it was completed once, that stands.</summary>
    public void WriteTo(MembershipRow row)
    {
        (row.CompletedItems, row.RequiredItems, row.Percent) = (CompletedItems, RequiredItems, Percent);
        (row.PassedItems, row.PassableItems) = (PassedItems, PassableItems);
        (row.Grade, row.IsPassed, row.GradedAt) = (Grade, IsPassed, GradedAt);
        row.CompletedAt ??= CompletedAt;
    }

    private static DateTimeOffset? LastCompletion(CourseOutline outline, ItemState[] states)
    {
        DateTimeOffset? last = null;
        for (var index = 0; index < states.Length; index++)
        {
            if (outline.Items[index].IsRequired && !(states[index].Timestamp <= last))
            {
                last = states[index].Timestamp;
            }
        }

        return last;
    }
}

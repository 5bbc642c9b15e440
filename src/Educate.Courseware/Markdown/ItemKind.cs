namespace Educate.Courseware.Markdown;

/// <summary>What an item is: the wire name of its type, and whether it counts.</summary>
internal readonly record struct ItemKind(string TypeName, bool IsGraded)
{
    /// <summary>The words that authors write; the wire names are understood as well.</summary>
    private static readonly Dictionary<string, ItemKind> Kinds = new(StringComparer.Ordinal)
    {
        ["lecture"] = new(ItemTypes.Lecture, false),
        ["reading"] = new(ItemTypes.Supplement, false),
        ["quiz"] = new(ItemTypes.Quiz, false),
        ["exam"] = new(ItemTypes.Exam, true),
        ["peer"] = new(ItemTypes.PhasedPeer, true),
        ["discussion"] = new(ItemTypes.DiscussionPrompt, false),
        ["programming"] = new(ItemTypes.GradedProgramming, true),
        ["assignment"] = new(ItemTypes.StaffGraded, true),
        ["tool"] = new(ItemTypes.UngradedLti, false),
        ["widget"] = new(ItemTypes.UngradedWidget, false),
        ["notebook"] = new(ItemTypes.Notebook, false),
        [ItemTypes.Supplement] = new(ItemTypes.Supplement, false),
        [ItemTypes.PhasedPeer] = new(ItemTypes.PhasedPeer, true),
        [ItemTypes.DiscussionPrompt] = new(ItemTypes.DiscussionPrompt, false),
        [ItemTypes.GradedProgramming] = new(ItemTypes.GradedProgramming, true),
        [ItemTypes.UngradedProgramming] = new(ItemTypes.UngradedProgramming, false),
        [ItemTypes.StaffGraded] = new(ItemTypes.StaffGraded, true),
        [ItemTypes.UngradedAssignment] = new(ItemTypes.UngradedAssignment, false),
        [ItemTypes.GradedLti] = new(ItemTypes.GradedLti, true),
        [ItemTypes.UngradedLti] = new(ItemTypes.UngradedLti, false),
        [ItemTypes.UngradedWidget] = new(ItemTypes.UngradedWidget, false),
    };

    private static readonly Dictionary<string, string> OtherSide = new(StringComparer.Ordinal)
    {
        [ItemTypes.Quiz] = ItemTypes.Exam,
        [ItemTypes.Exam] = ItemTypes.Quiz,
        [ItemTypes.GradedProgramming] = ItemTypes.UngradedProgramming,
        [ItemTypes.UngradedProgramming] = ItemTypes.GradedProgramming,
        [ItemTypes.StaffGraded] = ItemTypes.UngradedAssignment,
        [ItemTypes.UngradedAssignment] = ItemTypes.StaffGraded,
        [ItemTypes.GradedLti] = ItemTypes.UngradedLti,
        [ItemTypes.UngradedLti] = ItemTypes.GradedLti,
        [ItemTypes.PhasedPeer] = ItemTypes.PhasedPeer,
    };

    /// <summary>Reads <c>type</c> and <c>graded</c>. Without a type, a text beside a video is a lecture and any other a reading.</summary>
    public static ItemKind Of(MarkdownFile file, YamlSection matter, bool hasVideo)
    {
        var type = matter.Text("type") ?? (hasVideo ? "lecture" : "reading");
        if (!Kinds.TryGetValue(type, out var kind))
        {
            throw matter.Fault("type", $"'{type}' is no type of item. Write {string.Join(", ", Kinds.Keys.Take(11))}.");
        }

        var isGraded = matter.Flag("graded", kind.IsGraded);
        if (isGraded == kind.IsGraded)
        {
            return kind;
        }

        return OtherSide.TryGetValue(kind.TypeName, out var other) ? new ItemKind(other, isGraded)
            : throw file.Fault(matter.LineOf("graded"), $"An item of the type {type} cannot be graded.");
    }
}

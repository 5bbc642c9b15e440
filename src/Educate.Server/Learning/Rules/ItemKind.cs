namespace Educate.Server.Learning.Rules;

/// <summary>The kinds of item, as far as what completes them differs.</summary>
public enum ItemKind
{
    /// <summary>Stands for something that could not be imported, or is of a type nobody knows: never required, never graded, never completed.</summary>
    Placeholder,

    /// <summary>A video: ended, watched to nine tenths, or marked as watched when it has no playable source.</summary>
    Lecture,

    /// <summary>A reading: marked as completed.</summary>
    Supplement,

    /// <summary>A practice quiz: submitted once.</summary>
    Quiz,

    /// <summary>A graded quiz: passed.</summary>
    Exam,

    /// <summary>A programming assignment: passed.</summary>
    Programming,

    /// <summary>Work that staff grade: passed.</summary>
    StaffGraded,

    /// <summary>Work handed in without a grade: submitted once.</summary>
    UngradedAssignment,

    /// <summary>A peer assignment: submitted, and the required reviews given.</summary>
    Peer,

    /// <summary>A discussion prompt: one answer posted.</summary>
    DiscussionPrompt,

    /// <summary>A widget, an external tool or a notebook: its completion call.</summary>
    Reported,
}

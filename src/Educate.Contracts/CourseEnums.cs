using System.Text.Json.Serialization;

namespace Educate.Contracts;

/// <summary>The generation and kind of a course.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseType>))]
public enum CourseType
{
    /// <summary>On demand: a tree of modules, lessons and items.</summary>
    [JsonStringEnumMemberName("v2.ondemand")]
    OnDemand,

    /// <summary>On demand, the last course of a specialization.</summary>
    [JsonStringEnumMemberName("v2.capstone")]
    Capstone,

    /// <summary>The older generation: sessions with a start, and class pages.</summary>
    [JsonStringEnumMemberName("v1.session")]
    V1Session,

    /// <summary>The older generation's capstone.</summary>
    [JsonStringEnumMemberName("v1.capstone")]
    V1Capstone,
}

/// <summary>Where a course is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseStatus>))]
public enum CourseStatus
{
    /// <summary>Open for enrolment.</summary>
    [JsonStringEnumMemberName("launched")]
    Launched,

    /// <summary>Announced; enrolling waits for the start.</summary>
    [JsonStringEnumMemberName("preenroll")]
    Preenroll,

    /// <summary>Seen by its staff only.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Closed for enrolment; its learners keep it.</summary>
    [JsonStringEnumMemberName("inactive")]
    Inactive,
}

/// <summary>Whether learners go by sessions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseMode>))]
public enum CourseMode
{
    /// <summary>Each learner at their own time.</summary>
    [JsonStringEnumMemberName("ONDEMAND")]
    OnDemand,

    /// <summary>In sessions with common dates.</summary>
    [JsonStringEnumMemberName("SESSION")]
    Session,
}

/// <summary>For whom a course is made.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseLevel>))]
public enum CourseLevel
{
    /// <summary>No previous knowledge.</summary>
    [JsonStringEnumMemberName("BEGINNER")]
    Beginner,

    /// <summary>Some previous knowledge.</summary>
    [JsonStringEnumMemberName("INTERMEDIATE")]
    Intermediate,

    /// <summary>Much previous knowledge.</summary>
    [JsonStringEnumMemberName("ADVANCED")]
    Advanced,
}

/// <summary>What somebody is in a course.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseRole>))]
public enum CourseRole
{
    /// <summary>Takes the course.</summary>
    [JsonStringEnumMemberName("LEARNER")]
    Learner,

    /// <summary>Enrolled ahead of the start.</summary>
    [JsonStringEnumMemberName("PRE_ENROLLED_LEARNER")]
    PreEnrolledLearner,

    /// <summary>Looks around.</summary>
    [JsonStringEnumMemberName("BROWSER")]
    Browser,

    /// <summary>Has left, or was never in it.</summary>
    [JsonStringEnumMemberName("NOT_ENROLLED")]
    NotEnrolled,

    /// <summary>Helps learners in the forums.</summary>
    [JsonStringEnumMemberName("MENTOR")]
    Mentor,

    /// <summary>Assists the staff.</summary>
    [JsonStringEnumMemberName("COURSE_ASSISTANT")]
    CourseAssistant,

    /// <summary>Teaches, edits and grades.</summary>
    [JsonStringEnumMemberName("INSTRUCTOR")]
    Instructor,

    /// <summary>Teaches, edits and grades.</summary>
    [JsonStringEnumMemberName("TEACHING_STAFF")]
    TeachingStaff,

    /// <summary>Staff of all courses of a partner.</summary>
    [JsonStringEnumMemberName("UNIVERSITY_ADMIN")]
    UniversityAdmin,

    /// <summary>Reads the course's data.</summary>
    [JsonStringEnumMemberName("DATA_COORDINATOR")]
    DataCoordinator,
}

/// <summary>How far a learner is with one item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProgressState>))]
public enum ProgressState
{
    /// <summary>Never touched.</summary>
    [JsonStringEnumMemberName("NotStarted")]
    NotStarted,

    /// <summary>Begun.</summary>
    [JsonStringEnumMemberName("Started")]
    Started,

    /// <summary>Done; never goes back.</summary>
    [JsonStringEnumMemberName("Completed")]
    Completed,
}

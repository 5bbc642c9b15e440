using System.Globalization;
using System.Text.Json;
using Educate.Contracts;
using Educate.Server.Catalog;

namespace Educate.Bench;

/// <summary>The trees of the made-up courses: 4 modules of 2 lessons of 5 items, the last of each lesson graded.</summary>
internal static class WorldTrees
{
    public const int Modules = 4;
    public const int Lessons = 2;
    public const int Items = 5;
    public const int ItemsOfCourse = Modules * Lessons * Items;

    private const int FirstLesson = Modules;
    private const int FirstItem = FirstLesson + (Modules * Lessons);
    private static readonly string[] _types = ["lecture", "supplement", "lecture", "supplement", "exam"];

    /// <summary>The node number of an item, in course order from 0.</summary>
    public static int NodeOfItem(int item) => FirstItem + item;

    public static string Json(int course) => JsonSerializer.Serialize(
        new CourseTree
        {
            Modules = [.. Enumerable.Range(0, Modules).Select(m => Module(course, m))],
            Schedule = ScheduleKind.Weeks,
            PassingRule = PassingRule.Items,
            PassingMillionths = 600_000,
        },
        CatalogJson.Default.CourseTree);

    private static ModuleNode Module(int course, int module) => new()
    {
        Id = WorldIds.Node<Module>(course, module),
        Name = $"Week {Number(module)} of steady work",
        Slug = $"week-{Number(module)}",
        Description = "What the week is about, in a sentence or two, and what one can do at the end of it.",
        Lessons = [.. Enumerable.Range(module * Lessons, Lessons).Select(lesson => Lesson(course, lesson))],
    };

    private static LessonNode Lesson(int course, int lesson) => new()
    {
        Id = WorldIds.Node<Lesson>(course, FirstLesson + lesson),
        Name = $"Lesson {Number(lesson)}",
        Slug = $"lesson-{Number(lesson)}",
        Items = [.. Enumerable.Range(lesson * Items, Items).Select(item => Item(course, item))],
    };

    private static ItemNode Item(int course, int item)
    {
        var type = _types[item % _types.Length];
        return new ItemNode
        {
            Id = WorldIds.Node<Item>(course, NodeOfItem(item)),
            Name = $"Item {Number(item)}, which has a title of usual length",
            Slug = $"item-{Number(item)}",
            TypeName = type,
            TimeCommitmentMs = 600_000,
            Grading = type == "exam" ? new GradedNode { PassingMillionths = 600_000 } : null,
            QuestionCount = type == "exam" ? 10 : 0,
            Lecture = type == "lecture"
                ? new LectureNode { VideoId = WorldIds.Video(course, NodeOfItem(item)), DurationMs = 600_000, IsPlayable = true }
                : null,
        };
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

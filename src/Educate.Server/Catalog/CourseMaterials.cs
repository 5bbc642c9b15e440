using System.Text.Json;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>A course's tree in its wire form, made once for each published version. What is for staff only is not in it.</summary>
public sealed class CourseMaterials
{
    internal CourseMaterials(CourseEntry entry)
    {
        var tree = entry.Tree!.ForLearners;
        CourseId = entry.Id;
        Root = new CourseMaterial { Id = entry.Id, ModuleIds = tree.Modules.Select(m => m.Id).ToList() };
        Modules = tree.Modules.Select(Wire).ToList();
        Lessons = tree.Modules.SelectMany(m => m.Lessons.Select(l => Wire(m, l))).ToList();
        Items = tree.Places.Values.OrderBy(p => p.Position).Select(WireV1).ToList();
        ItemSummaries = tree.Places.Values.OrderBy(p => p.Position).Select(WireV2).ToList();
        var graded = tree.Places.Values.Where(p => p.Item.Grading is not null).OrderBy(p => p.Position).ToList();
        Tracks = [new Track { Id = "core", PassablesCount = graded.Count(p => p.Item.Grading!.IsRequiredForPassing) }];
        PassableLessonElements = Weigh(tree, graded);
    }

    public Id<Course> CourseId { get; }
    public CourseMaterial Root { get; }
    public IReadOnlyList<Module> Modules { get; }
    public IReadOnlyList<Lesson> Lessons { get; }
    public IReadOnlyList<Item> Items { get; }
    public IReadOnlyList<ItemSummary> ItemSummaries { get; }
    public IReadOnlyList<Track> Tracks { get; }
    public IReadOnlyList<PassableLessonElement> PassableLessonElements { get; }

    /// <summary>The ids of its modules, lessons and items, which are unique over all courses.</summary>
    internal IEnumerable<string> PartIds =>
        Modules.Select(m => m.Id.Text).Concat(Lessons.Select(l => l.Id.Text)).Concat(Items.Select(i => i.Id.Text));

    /// <summary>The schedule that a new learner gets: one period for each module that has something required.</summary>
    internal static CourseSchedule ScheduleOf(CourseEntry entry) => new()
    {
        Id = entry.Id,
        DefaultSchedule = new Schedule(entry.Tree!.ForLearners.Modules.Select(m => new SchedulePeriod([m.Id], m.Weeks)).ToList()),
    };

    private static Module Wire(ModuleNode module) => new()
    {
        Id = module.Id,
        Name = module.Name,
        Slug = module.Slug,
        Description = module.Description,
        TimeCommitment = module.Lessons.Sum(TimeOf),
        LessonIds = module.Lessons.Select(l => l.Id).ToList(),
        Optional = module.IsOptional,
        LearningObjectives = module.LearningObjectives,
    };

    private static Lesson Wire(ModuleNode module, LessonNode lesson) => new()
    {
        Id = lesson.Id,
        ModuleId = module.Id,
        Name = lesson.Name,
        Slug = lesson.Slug,
        TimeCommitment = TimeOf(lesson),
        ItemIds = lesson.Items.Select(i => i.Id).ToList(),
        ElementIds = lesson.Items.Select(i => "item~" + i.Id.Text).ToList(),
        Optional = lesson.IsOptional || module.IsOptional,
    };

    private static Item WireV1(ItemPlace place) => new()
    {
        Id = place.Item.Id,
        ModuleId = place.Module.Id,
        LessonId = place.Lesson.Id,
        Name = place.Item.Name,
        Slug = place.Item.Slug,
        TimeCommitment = place.Item.TimeCommitmentMs,
        Content = new TypedDefinition(place.Item.TypeName, ItemDefinitions.Content(place.Item)),
    };

    private static ItemSummary WireV2(ItemPlace place) => new()
    {
        Id = place.Item.Id,
        ModuleId = place.Module.Id,
        LessonId = place.Lesson.Id,
        Name = place.Item.Name,
        Slug = place.Item.Slug,
        TimeCommitment = place.Item.TimeCommitmentMs,
        ContentSummary = new TypedDefinition(place.Item.TypeName, ItemDefinitions.Summary(place.Item)),
    };

    private static long TimeOf(LessonNode lesson) => lesson.Items.Sum(i => i.TimeCommitmentMs);

    /// <summary>Each graded item's share of the whole grade, so that the shares add up to 1 whatever the weights were.</summary>
    private static List<PassableLessonElement> Weigh(CourseTree tree, List<ItemPlace> graded)
    {
        var kinds = tree.AssignmentKinds.ToDictionary(k => k.Name, k => (double)k.WeightMillionths, StringComparer.Ordinal);
        var ofKind = graded.GroupBy(p => p.Item.Grading!.Kind ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => (double)p.Item.Grading!.WeightMillionths), StringComparer.Ordinal);
        var all = kinds.Count > 0 ? kinds.Values.Sum() : ofKind.Values.Sum();
        return graded.Select(p =>
        {
            var grading = p.Item.Grading!;
            var share = kinds.Count > 0
                ? kinds.GetValueOrDefault(grading.Kind ?? "") * grading.WeightMillionths / ofKind[grading.Kind ?? ""]
                : grading.WeightMillionths;
            return new PassableLessonElement
            {
                Id = "item~" + p.Item.Id.Text,
                GradingWeight = all > 0 ? Math.Round(share / all, 6) : 0,
                IsRequiredForPassing = grading.IsRequiredForPassing && tree.PassingRule is PassingRule.Items,
            };
        }).ToList();
    }
}

/// <summary>What an item is, in the two forms of the wire.</summary>
internal static class ItemDefinitions
{
    /// <summary>The older form (<c>content</c>).</summary>
    public static JsonElement Content(ItemNode item) => Write(writer =>
    {
        if (item.Lecture is { } lecture)
        {
            writer.WriteString("videoId", lecture.VideoId.Text);
            writer.WriteNumber("duration", lecture.DurationMs);
            writer.WriteBoolean("optional", item.IsOptional);
            writer.WriteStartArray("assets");
            foreach (var asset in lecture.AssetIds)
            {
                writer.WriteStringValue(asset + "@1");
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteRest(writer, item);
        }
    });

    /// <summary>The newer form (<c>contentSummary</c>).</summary>
    public static JsonElement Summary(ItemNode item) => Write(writer =>
    {
        if (item.Lecture is { } lecture)
        {
            writer.WriteNumber("duration", lecture.DurationMs);
            writer.WriteBoolean("hasInVideoAssessment", lecture.HasInVideoQuestions);
        }
        else
        {
            WriteRest(writer, item);
        }
    });

    private static void WriteRest(Utf8JsonWriter writer, ItemNode item)
    {
        switch (item.TypeName)
        {
            case "supplement":
                writer.WriteString("assetTypeName", "cml");
                writer.WriteBoolean("containsWidget", false);
                break;
            case "quiz" or "exam":
                writer.WriteNumber("passingFraction", (item.Grading?.PassingMillionths ?? 0) / 1_000_000d);
                writer.WriteNumber("questionCount", item.QuestionCount);
                writer.WriteBoolean("containsWidgetQuestions", false);
                break;
            case "phasedPeer" or "peer" or "gradedPeer":
                writer.WriteNumber("requiredReviewCount", item.RequiredReviewCount);
                writer.WriteBoolean("isMentorGraded", false);
                break;
            case "staffGraded":
                writer.WriteStartArray("assignmentFeatures");
                writer.WriteEndArray();
                writer.WriteBoolean("isTeamSubmissionEnabled", false);
                break;
            default:
                if (item.Grading is { } grading)
                {
                    writer.WriteNumber("passingFraction", grading.PassingMillionths / 1_000_000d);
                }

                break;
        }
    }

    private static JsonElement Write(Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(bytes.ToArray());
        return document.RootElement.Clone();
    }
}

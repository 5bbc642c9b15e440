using Educate.Contracts;
using Educate.Courseware;

namespace Educate.Server.Catalog;

/// <summary>Makes the tree of a version from a package whose ids are known.</summary>
internal sealed class TreeBuilding(NodeIds ids, ContentLinks links, IReadOnlyDictionary<string, string> assetIds)
{
    public CourseTree Build(CoursePackage package) => new()
    {
        Schedule = package.Schedule is Courseware.ScheduleKind.Fixed ? ScheduleKind.Fixed : ScheduleKind.Weeks,
        PassingRule = package.PassingRule is Courseware.PassingRule.Grade ? PassingRule.Grade : PassingRule.Items,
        PassingMillionths = package.PassingMillionths,
        AssignmentKinds = package.GradingPolicy?.AssignmentTypes
            .Select(t => new AssignmentKind(t.Type, t.WeightMillionths, t.MinCount, t.DropCount)).ToList() ?? [],
        Modules = package.Modules.Select(m => Module(m, package.PassingMillionths)).ToList(),
    };

    private ModuleNode Module(PackageModule module, int passing) => new()
    {
        Id = ids.Module(module.SourceKey),
        Name = module.Name,
        Slug = Slugs.Of(module.Name),
        Description = PlainText.Of(module.DescriptionHtml),
        LearningObjectives = module.LearningObjectives,
        Weeks = Math.Max(1, module.Weeks),
        IsOptional = module.IsOptional,
        IsStaffOnly = module.IsStaffOnly,
        Start = module.Start,
        Lessons = module.Lessons.Select(l => Lesson(l, module, passing)).ToList(),
    };

    private LessonNode Lesson(PackageLesson lesson, PackageModule module, int passing) => new()
    {
        Id = ids.Lesson(lesson.SourceKey),
        Name = lesson.Name,
        Slug = Slugs.Of(lesson.Name),
        IsOptional = lesson.IsOptional,
        IsStaffOnly = lesson.IsStaffOnly || module.IsStaffOnly,
        Start = lesson.Start,
        Due = lesson.Due,
        Items = lesson.Items.Select(i => Item(i, lesson.IsStaffOnly || module.IsStaffOnly, lesson.IsOptional || module.IsOptional, passing)).ToList(),
    };

    private ItemNode Item(PackageItem item, bool isStaffOnly, bool isOptional, int passing) => new()
    {
        Id = ids.Item(item.SourceKey),
        Name = item.Name,
        Slug = Slugs.Of(item.Name),
        TypeName = item.TypeName,
        TimeCommitmentMs = item.TimeCommitmentMs,
        IsOptional = item.IsOptional || isOptional || item.IsPlaceholder,
        IsStaffOnly = item.IsStaffOnly || isStaffOnly,
        IsPlaceholder = item.IsPlaceholder,
        Start = item.Start,
        Due = item.Due,
        GracePeriodMs = item.GracePeriodMs,
        Grading = item.Grading is not { } grading || item.IsPlaceholder ? null : new GradedNode
        {
            WeightMillionths = grading.WeightMillionths,
            Kind = grading.AssignmentType,
            ScoreGroup = grading.ScoreGroup,
            PassingMillionths = grading.PassingMillionths ?? passing,
            MaxAttempts = grading.MaxAttempts,
            IsRequiredForPassing = grading.IsRequiredForPassing,
        },
        Lecture = item.Body is not LectureBody lecture ? null : new LectureNode
        {
            VideoId = ids.Video(item.SourceKey),
            DurationMs = lecture.DurationMs,
            IsPlayable = lecture.IsPlayable,
            HasInVideoQuestions = lecture.InVideoQuestions.Count > 0,
            AssetIds = lecture.Handouts.Select(h => links.Resolve(h.Url)).Where(url => url.StartsWith("educate-asset:", StringComparison.Ordinal))
                .Select(url => url["educate-asset:".Length..]).Where(assetIds.Values.Contains).ToList(),
        },
        QuestionCount = item.Body is QuizBody quiz ? quiz.Questions.Count : 0,
        RequiredReviewCount = item.Body is PeerBody peer ? peer.RequiredReviewCount : 0,
    };
}

/// <summary>The ids of a course's nodes and videos, by source key.</summary>
internal sealed class NodeIds(IReadOnlyDictionary<(NodeKind Kind, string SourceKey), string> nodes, IReadOnlyDictionary<string, Id<OnDemandVideo>> videos)
{
    public Id<Module> Module(string sourceKey) => new(nodes[(NodeKind.Module, sourceKey)]);

    public Id<Lesson> Lesson(string sourceKey) => new(nodes[(NodeKind.Lesson, sourceKey)]);

    public Id<Item> Item(string sourceKey) => new(nodes[(NodeKind.Item, sourceKey)]);

    public Id<OnDemandVideo> Video(string sourceKey) => videos[sourceKey];
}

using System.Runtime.CompilerServices;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Catalog;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Learning;

/// <summary>Courses as the rules see them, laid out once for each published version. What is for staff only is no part of them.</summary>
internal static class CourseOutlines
{
    private static readonly ConditionalWeakTable<CourseTree, CourseOutline> _known = [];
    private static readonly CourseOutline _empty = new([], CourseTerms.Default);

    /// <summary>The outline of a course's published version; an empty one when it has none.</summary>
    public static CourseOutline Of(CourseEntry entry)
    {
        if (entry.Tree is not { } tree)
        {
            return _empty;
        }

        if (!_known.TryGetValue(tree, out var outline) || outline.Terms.StartsAt != entry.Start)
        {
            outline = LayOut(tree.ForLearners, entry.Start);
            _known.AddOrUpdate(tree, outline);
        }

        return outline;
    }

    private static CourseOutline LayOut(CourseTree tree, DateTimeOffset? start)
    {
        var modules = tree.Modules
            .Select(module => new OutlineModule(
                module.Id,
                module.Name,
                [.. module.Lessons.Select(lesson => new OutlineLesson(lesson.Id, [.. lesson.Items.Select(item => LayOut(module, lesson, item))]))]))
            .ToList();
        return new CourseOutline(modules, TermsOf(tree, start));
    }

    private static OutlineItem LayOut(ModuleNode module, LessonNode lesson, ItemNode item) => new()
    {
        Id = item.Id,
        Name = item.Name,
        TypeName = item.TypeName,
        IsPlaceholder = item.IsPlaceholder,
        IsOptional = item.IsOptional || lesson.IsOptional || module.IsOptional,
        IsGraded = item.Grading is not null,
        IsRequiredForPassing = item.Grading?.IsRequiredForPassing ?? true,
        Weight = item.Grading?.WeightMillionths ?? Millionths.One,
        AssignmentType = item.Grading?.Kind,
        ScoreGroup = item.Grading?.ScoreGroup,
        TimeCommitment = TimeSpan.FromMilliseconds(item.TimeCommitmentMs),
        DueAt = item.Due ?? lesson.Due,
    };

    private static CourseTerms TermsOf(CourseTree tree, DateTimeOffset? start) => new()
    {
        Grading = tree.AssignmentKinds.Count == 0 ? null : PolicyOf(tree.AssignmentKinds),
        Passing = tree.PassingRule == Catalog.PassingRule.Grade ? Courseware.PassingRule.Grade : Courseware.PassingRule.Items,
        PassingGrade = tree.PassingMillionths,
        Schedule = tree.Schedule == Catalog.ScheduleKind.Fixed ? Courseware.ScheduleKind.Fixed : Courseware.ScheduleKind.Weeks,
        Periods = [.. tree.Modules.Select(module => new SchedulePeriod([module.Id], module.Weeks))],
        StartsAt = start,
        ShiftsAllowed = tree.MaxShifts,
    };

    private static GradingPolicy PolicyOf(IReadOnlyList<AssignmentKind> kinds) => new()
    {
        AssignmentTypes =
        [
            .. kinds.Select(kind => new AssignmentType
            {
                Type = kind.Name,
                WeightMillionths = kind.WeightMillionths,
                MinCount = kind.MinCount,
                DropCount = kind.DropCount,
            }),
        ],
        Cutoffs = [],
    };
}

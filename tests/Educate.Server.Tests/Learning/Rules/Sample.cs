using System.Globalization;
using CsCheck;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

/// <summary>Courses and states for the tests of the rules: items are written as <c>"lecture"</c>, and named by module, lesson and place.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An instant as it is written, such as <c>2026-03-01T08:00:00Z</c>.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A wall time as it is written, such as <c>2026-03-01T08:00:00</c>.</summary>
    public static DateTime Wall(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A day as it is written, such as <c>2026-03-01</c>.</summary>
    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The day of an instant in UTC, as it is written.</summary>
    public static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An item that takes ten minutes; exams and programming are graded.</summary>
    public static OutlineItem Item(string id, string typeName = "lecture") => new()
    {
        Id = new(id),
        Name = $"Item {id}",
        TypeName = typeName,
        IsGraded = typeName is "exam" or "programming" or "staffGraded" or "phasedPeer",
        TimeCommitment = TimeSpan.FromMinutes(10),
    };

    /// <summary>A module of one lesson.</summary>
    public static OutlineModule Module(string id, params OutlineItem[] items) =>
        new(new(id), $"Module {id}", [new OutlineLesson(new($"l{id}"), items)]);

    public static CourseOutline Course(params OutlineModule[] modules) => new(modules, CourseTerms.Default);

    /// <summary>A course of modules with one lecture each: item <c>im1</c> in module <c>m1</c> and so on.</summary>
    public static CourseOutline Weekly(int modules, CourseTerms? terms = null) => new(
        [.. Enumerable.Range(1, modules).Select(n => Module($"m{n}", Item($"im{n}")))], terms ?? CourseTerms.Default);

    public static ItemState Completed { get; } = new() { Progress = ProgressState.Completed, Timestamp = Noon };

    public static ItemState Scored(int millionths, bool isPassed) => new()
    {
        Progress = isPassed ? ProgressState.Completed : ProgressState.Started,
        Timestamp = Noon,
        Score = millionths,
        ScoredAt = Noon,
        IsPassed = isPassed,
    };

    /// <summary>Where a learner stands who completed some items, and passed them where they are graded.</summary>
    public static CourseStanding Standing(CourseOutline outline, params string[] completed) =>
        ProgressRules.Of(outline, States(outline, completed));

    public static ItemState[] States(CourseOutline outline, params string[] completed) => outline.Place(
        completed.Select(id => KeyValuePair.Create(new Id<Item>(id), Completed with { IsPassed = true })));

    /// <summary>A course of up to 5 modules of up to 3 lessons of up to 5 items of any kind, some of them optional.</summary>
    public static Gen<CourseOutline> AnyCourse { get; } =
        Gen.Select(Gen.OneOf("lecture", "supplement", "quiz", "exam", "phasedPeer", "notebook", "unknown"), Gen.Bool, Gen.Int[0, 90])
            .Array[0, 5].Array[0, 3].Array[0, 5]
            .Select(modules => new CourseOutline([.. modules.Select(ModuleOf)], CourseTerms.Default));

    public static Gen<ItemState> AnyState { get; } =
        Gen.Select(Gen.Enum<ProgressState>(), Gen.Int[0, Millionths.One].Nullable(), Gen.Bool, Zones.Instant, (progress, score, passed, at) =>
            new ItemState { Progress = progress, Timestamp = at, Score = score, ScoredAt = score is null ? null : at, IsPassed = passed });

    /// <summary>A course together with a state for each of its items.</summary>
    public static Gen<(CourseOutline Course, ItemState[] States)> AnyLearner { get; } =
        from course in AnyCourse
        from states in AnyState.Array[course.Items.Length]
        select (course, states);

    /// <summary>Terms with a grading policy.</summary>
    public static CourseTerms Policy(params AssignmentType[] types) => new()
    {
        Grading = new GradingPolicy { AssignmentTypes = types, Cutoffs = [new GradeCutoff("Pass", 500_000)] },
        Passing = PassingRule.Grade,
        PassingGrade = 500_000,
    };

    public static AssignmentType Type(string name, int weight, int minCount = 0, int dropCount = 0) =>
        new() { Type = name, WeightMillionths = weight, MinCount = minCount, DropCount = dropCount };

    private static OutlineModule ModuleOf((string Type, bool Optional, int Minutes)[][] lessons, int m) => new(
        new($"m{m}"), $"Module {m}", [.. lessons.Select((items, l) => new OutlineLesson(new($"m{m}l{l}"), [.. items.Select((item, i) =>
            Item($"m{m}l{l}i{i}", item.Type) with { IsOptional = item.Optional, TimeCommitment = TimeSpan.FromMinutes(item.Minutes) })]))]);
}

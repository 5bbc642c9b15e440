namespace Educate.Courseware;

/// <summary>
/// A course as a package describes it, whatever format it came in. Rich text is sanitised HTML in which links into the
/// package are <see cref="ContentLink"/> addresses. Dispose it when the assets have been copied: they lie in a temporary folder.
/// </summary>
public sealed record CoursePackage : IDisposable
{
    /// <summary>The format that was recognised.</summary>
    public required PackageFormat Format { get; init; }

    /// <summary>What makes a second import the next version of the same course.</summary>
    public required CourseKey Key { get; init; }

    /// <summary>The course's title, plain text.</summary>
    public required string Name { get; init; }

    /// <summary>The address the author asked for, or null when it is to be made from the name.</summary>
    public string? Slug { get; init; }

    /// <summary>What the course is about, as HTML; empty when the package says nothing.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>One or two sentences for lists, plain text.</summary>
    public string ShortDescription { get; init; } = "";

    /// <summary>A language tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The effort in the author's words, such as <c>4 hours/week</c>.</summary>
    public string? Workload { get; init; }

    /// <summary><c>beginner</c>, <c>intermediate</c> or <c>advanced</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Who offers the course.</summary>
    public required PackagePartner Partner { get; init; }

    /// <summary>Who teaches it, in order.</summary>
    public IReadOnlyList<PackageInstructor> Instructors { get; init; } = [];

    /// <summary>The subjects it belongs to, in order.</summary>
    public IReadOnlyList<CourseSubject> Subjects { get; init; } = [];

    /// <summary>The asset path of the course image, or null when there is none.</summary>
    public string? ImageAsset { get; init; }

    /// <summary>When the course opens; null means that it is open.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When the course closes; null means never.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>When learners may begin to enrol; null means at once.</summary>
    public DateTimeOffset? EnrollmentStart { get; init; }

    /// <summary>When enrolment closes; null means never.</summary>
    public DateTimeOffset? EnrollmentEnd { get; init; }

    /// <summary>True when everybody goes at their own speed.</summary>
    public bool IsSelfPaced { get; init; } = true;

    /// <summary>Whether it is an on-demand course (v2) or one of dated sessions (v1).</summary>
    public CourseGeneration Generation { get; init; } = CourseGeneration.OnDemand;

    /// <summary>The sessions of a v1 course; empty for an on-demand course.</summary>
    public IReadOnlyList<ClassSession> Sessions { get; init; } = [];

    /// <summary>Pages outside the tree: class pages of a v1 course, custom tabs, updates and handouts.</summary>
    public IReadOnlyList<PackagePage> Pages { get; init; } = [];

    /// <summary>How the grade is put together; null when items simply carry weights.</summary>
    public GradingPolicy? GradingPolicy { get; init; }

    /// <summary>What passing the course means.</summary>
    public PassingRule PassingRule { get; init; } = PassingRule.Items;

    /// <summary>The course's lowest cut-off in millionths; also the passing fraction of items that state none.</summary>
    public int PassingMillionths { get; init; } = 800_000;

    /// <summary>Where deadlines come from.</summary>
    public ScheduleKind Schedule { get; init; } = ScheduleKind.Weeks;

    /// <summary>The course tree.</summary>
    public IReadOnlyList<PackageModule> Modules { get; init; } = [];

    /// <summary>The licence of the content, such as <c>CC BY 4.0</c>, when the package names it.</summary>
    public string? Licence { get; init; }

    /// <summary>Whom to credit, plain text.</summary>
    public string? Credits { get; init; }

    /// <summary>The files that the course uses.</summary>
    public required AssetStore Assets { get; init; }

    /// <summary>What was imported and what was not.</summary>
    public required ImportReport Report { get; init; }

    /// <summary>Every item in course order.</summary>
    public IEnumerable<PackageItem> Items => Modules.SelectMany(module => module.Lessons).SelectMany(lesson => lesson.Items);

    /// <inheritdoc/>
    public void Dispose() => Assets.Dispose();
}

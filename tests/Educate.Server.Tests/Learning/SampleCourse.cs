using System.Globalization;
using System.Text.Json;
using Educate.Contracts;
using Educate.Server.Catalog;
using Educate.Server.Data;
using Educate.Server.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Learning;

/// <summary>
/// A published course of two modules: a lecture and a reading, a practice quiz; then an exam and an optional reading. Four items are
/// required, one is graded.
/// </summary>
internal sealed class SampleCourse
{
    private static int _made;
    private readonly EducateApp _app;

    private SampleCourse(EducateApp app, int number)
    {
        _app = app;
        Id = new(number.ToString("D22", CultureInfo.InvariantCulture));
        Slug = string.Create(CultureInfo.InvariantCulture, $"night-sky-{number}");
        string Part(char kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D4}");
        (FirstModule, SecondModule) = (new(Part('m')), new(Part('n')));
        Lessons = [new(Part('a')), new(Part('b')), new(Part('c'))];
        (Lecture, Reading, Quiz, Exam, Extra) = (new(Part('l')), new(Part('r')), new(Part('q')), new(Part('e')), new(Part('x')));
        Video = new(number.ToString("D20", CultureInfo.InvariantCulture) + "vv");
    }

    public Id<Course> Id { get; }
    public string Slug { get; }
    public Id<Module> FirstModule { get; }
    public Id<Module> SecondModule { get; }
    public Id<Lesson>[] Lessons { get; }
    public Id<Item> Lecture { get; }
    public Id<Item> Reading { get; }
    public Id<Item> Quiz { get; }
    public Id<Item> Exam { get; }
    public Id<Item> Extra { get; }
    public Id<OnDemandVideo> Video { get; }

    /// <summary>Publishes a course of one's own.</summary>
    public static async Task<SampleCourse> PublishAsync(
        EducateApp app, Action<CourseRow>? adjust = null, Func<CourseTree, CourseTree>? change = null, string name = "Night Sky Basics")
    {
        var number = Interlocked.Increment(ref _made);
        var course = new SampleCourse(app, number);
        var row = new CourseRow
        {
            Id = course.Id,
            CatalogNumber = 1_000_000 - number,
            Slug = course.Slug,
            Name = name,
            Type = CourseType.OnDemand,
            Status = CourseStatus.Launched,
            Display = true,
            PublishedVersion = 1,
            Start = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero),
            CreatedAt = app.Time.GetUtcNow(),
        };
        adjust?.Invoke(row);
        await course.StoreAsync(1, change, row);
        return course;
    }

    /// <summary>Publishes the next version.</summary>
    public Task PublishAgainAsync(Func<CourseTree, CourseTree> change) => StoreAsync(2, change, null);

    /// <summary>Changes what the catalogue says of the course.</summary>
    public Task ChangeAsync(Action<CourseRow> adjust) => _app.InScopeAsync(async services =>
    {
        var (db, cancel) = (services.GetRequiredService<EducateDb>(), TestContext.Current.CancellationToken);
        var row = await db.FindAsync<CourseRow>([Id], cancel) ?? throw new InvalidOperationException();
        adjust(row);
        db.Update(row);
        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<Catalogue>().ReloadAsync(cancel);
        return true;
    });

    /// <summary>Somebody who is enrolled in the course.</summary>
    public async Task<Someone> NewLearnerAsync(string? zone = null)
    {
        var someone = await _app.NewSomeoneAsync(zone: zone);
        await EnrolAsync(someone);
        return someone;
    }

    public Task EnrolAsync(Someone someone, DateTimeOffset? at = null) => _app.InScopeAsync(services =>
        services.GetRequiredService<Enrolments>().EnrolAsync(someone.UserId, Id, at, TestContext.Current.CancellationToken));

    /// <summary>Tells Learning something, as an assessment would.</summary>
    public Task TellAsync(Someone someone, Id<Item> item, Func<LearningLog, ItemWork, Task> what, DateTimeOffset? at = null) =>
        _app.InScopeAsync(async services =>
        {
            await what(services.GetRequiredService<LearningLog>(), new ItemWork(someone.UserId, Id, item) { At = at });
            return true;
        });

    public string KeyOf(Someone someone) => $"{someone.UserId}~{Id}";

    private Task<bool> StoreAsync(int version, Func<CourseTree, CourseTree>? change, CourseRow? row) => _app.InScopeAsync(async services =>
    {
        var (db, cancel) = (services.GetRequiredService<EducateDb>(), TestContext.Current.CancellationToken);
        var tree = (change ?? (same => same))(Tree());
        if (row is null)
        {
            row = await db.FindAsync<CourseRow>([Id], cancel) ?? throw new InvalidOperationException();
            row.PublishedVersion = version;
            db.Update(row);
        }
        else
        {
            db.Add(row);
        }

        db.Add(new CourseVersionRow
        {
            CourseId = Id,
            Version = version,
            CreatedAt = _app.Time.GetUtcNow(),
            Tree = JsonSerializer.Serialize(tree, CatalogJson.Default.CourseTree),
        });
        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<Catalogue>().ReloadAsync(cancel);
        return true;
    });

    private CourseTree Tree() => new()
    {
        Schedule = ScheduleKind.Weeks,
        PassingRule = PassingRule.Items,
        PassingMillionths = 800_000,
        Modules =
        [
            new ModuleNode
            {
                Id = FirstModule, Name = "Looking up", Slug = "looking-up",
                Lessons =
                [
                    new LessonNode { Id = Lessons[0], Name = "The sky", Slug = "the-sky", Items = [LectureItem(), Item(Reading, "supplement", 5)] },
                    new LessonNode { Id = Lessons[1], Name = "Practice", Slug = "practice", Items = [Item(Quiz, "quiz", 10)] },
                ],
            },
            new ModuleNode
            {
                Id = SecondModule, Name = "The moon", Slug = "the-moon",
                Lessons =
                [
                    new LessonNode
                    {
                        Id = Lessons[2], Name = "Exam", Slug = "exam",
                        Items =
                        [
                            Item(Exam, "exam", 20) with { Grading = new GradedNode { PassingMillionths = 800_000 } },
                            Item(Extra, "supplement", 3) with { IsOptional = true },
                        ],
                    },
                ],
            },
        ],
    };

    private ItemNode LectureItem() => Item(Lecture, "lecture", 10) with
    {
        Lecture = new LectureNode { VideoId = Video, DurationMs = 600_000, IsPlayable = true },
    };

    private static ItemNode Item(Id<Item> id, string typeName, int minutes) =>
        new() { Id = id, Name = $"The {typeName}", Slug = typeName, TypeName = typeName, TimeCommitmentMs = minutes * 60_000 };
}

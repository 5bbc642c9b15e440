using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Catalog;

namespace Educate.Bench;

/// <summary>The small pieces of the protocol library that each request passes through: time and what they allocate.</summary>
[MemoryDiagnoser]
public class LibraryBenchmarks
{
    private const string Fields = "courseId,enrolledTimestamp,grade,role,courses.v1(courseStatus,display,partnerIds,photoUrl),partners.v1(homeLink,name)";
    private const string Key = "1000001~AAAAAQABcACAAAAAAAAAAQ";
    private const string Target = "/api/memberships.v1/" + Key;

    private RouteTable _routes = null!;
    private ResourceModel _courses = null!;
    private Projection _projection = null!;
    private IReadOnlyList<Course> _page = null!;

    /// <summary>Runs all suites, short.</summary>
    public static void Run() => BenchmarkRunner.Run<LibraryBenchmarks>(
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    /// <summary>Reads the server's declarations and makes a page of the catalogue.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var app = EducateHost.Build(Directory.CreateTempSubdirectory("educate-bench").FullName);
        var resources = app.Services.GetRequiredService<ResourceSet>();
        _routes = new RouteTable(resources, "/api");
        _courses = resources.Find(typeof(Courses))!;
        var selection = SelectionParser.TryParse("partnerIds,level,workload", out var parsed) ? parsed : Selection.Empty;
        _projection = selection.ForElements(_courses);
        var table = new SnapshotTable<Id<Course>, Course>(Enumerable.Range(0, 100).Select(number => new Course
        {
            Id = WorldIds.Course(number),
            Slug = $"course-{number}",
            Name = $"An Introduction to Subject {number:D5}, With Practice",
            CourseType = CourseType.OnDemand,
            Workload = "3-5 hours/week",
            PartnerIds = [WorldIds.Partner(number % 10)],
        }));
        _page = table.All;
    }

    [Benchmark]
    public object? Parse_fields() => SelectionParser.TryParse(Fields, out var selection) ? selection : null;

    [Benchmark]
    public object? Find_a_route() => _routes.TryFind(Target, "GET", out var route) ? route : null;

    [Benchmark]
    public object Read_a_key() => Pair<UserId, Id<Course>>.TryParse(Key, null, out var key) ? key : default;

    [Benchmark]
    public int Write_a_page_of_100_from_the_snapshot()
    {
        var buffer = ReplyBuffer.Take();
        _courses.Shape.Write(buffer, _page, _projection);
        return buffer.Bytes.WrittenCount;
    }
}
